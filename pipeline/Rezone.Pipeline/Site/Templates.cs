using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;

namespace Rezone.Pipeline.Site;

/// <summary>
/// Liquid templates with strict variables: a misspelt field fails the build. The only type that knows the template
/// engine.
/// </summary>
internal sealed class Templates
{
    private static readonly FluidParser Parser = new();
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string folder;
    private readonly TemplateOptions options = new()
    {
        StrictVariables = true,
        StrictFilters = true,
        MemberAccessStrategy = new UnsafeMemberAccessStrategy(),
    };

    /// <summary>Templates of a folder.</summary>
    public Templates(string folder) => this.folder = folder;

    /// <summary>Fills one template.</summary>
    /// <param name="name">Path in the folder, without extension.</param>
    /// <param name="model">What the template reads, by property.</param>
    public string Render(string name, object model)
    {
        var path = Path.Combine(folder, name + ".liquid");
        if (!Parser.TryParse(File.ReadAllText(path), out var template, out var error))
            throw new InvalidDataException($"{path}: {error}");
        try
        {
            return template.Render(new TemplateContext(model, options), Encoder);
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}

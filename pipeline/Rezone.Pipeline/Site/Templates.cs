using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using DotLiquid;
using DotLiquid.NamingConventions;

namespace Rezone.Pipeline.Site;

/// <summary>Liquid templates that read one <see cref="PageModel"/> as <c>page</c>; text is encoded unless it is <see cref="Html"/>.</summary>
public sealed class Templates
{
    private readonly string folder;

    // The engine keeps its settings for the whole program.
    static Templates()
    {
        var encoder = HtmlEncoder.Create(UnicodeRanges.All);
        Template.NamingConvention = new CSharpNamingConvention();
        Template.RegisterValueTypeTransformer(typeof(string), text => encoder.Encode((string)text));
    }

    /// <summary>Templates of a folder.</summary>
    public Templates(string folder) => this.folder = folder;

    /// <summary>Fills one template.</summary>
    /// <param name="name">Path in the folder, without extension.</param>
    /// <param name="page">What the template reads.</param>
    public Html Render(string name, PageModel page)
    {
        var path = Path.Combine(folder, name + ".liquid");
        var template = Template.Parse(File.ReadAllText(path));
        var text = template.Render(new RenderParameters(CultureInfo.InvariantCulture)
        {
            LocalVariables = new Hash { ["page"] = page },
            ErrorsOutputMode = ErrorsOutputMode.Rethrow,
        });
        return template.Errors.Count == 0
            ? new Html(text)
            : throw new InvalidDataException($"{path}: {template.Errors[0].Message}");
    }
}

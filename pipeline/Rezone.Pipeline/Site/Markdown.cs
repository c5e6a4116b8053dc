using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Rezone.Pipeline.Site;

/// <summary>
/// Markdown of the catalogue and of the content folder → HTML. Raw HTML in it is shown, not obeyed. The blanks that French
/// puts inside « » and before « ; : ? ! % » do not break.
/// </summary>
public static partial class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGenericAttributes().DisableHtml().Build();

    /// <summary>Renders a text.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="under">Level of the heading it stands under: its own first level becomes the next one.</param>
    public static Html ToHtml(string text, int under)
    {
        var document = Markdig.Markdown.Parse(FrenchBlank().Replace(text, "\u00a0"), Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(6, heading.Level + under);
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new Html(writer.ToString());
    }

    // A blank behind the bar of a table stays: it belongs to the table.
    [GeneratedRegex("(?<=«) |(?<=[^ |\\n]) (?=[;:?!%»])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FrenchBlank();
}

using Rezone.Domain.Indicators;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Site;

/// <summary>What each template reads, ready to print: templates hold no rule and no arithmetic.</summary>
internal static class PageModels
{
    /// <summary>The tool's page.</summary>
    internal sealed record Tool(string OutlineSvg, string MapCredit, int Cog, string ExampleName, string ExampleLink);

    /// <summary>A page of text.</summary>
    internal sealed record Prose(string Html);

    /// <summary>The page of sources.</summary>
    internal sealed record SourceList(IReadOnlyList<SourceRow> Sources);

    /// <summary>One source.</summary>
    internal sealed record SourceRow(
        string Id, string Title, string Producer, string Licence, string Millesime, string State, bool Simulated);

    /// <summary>The page of methods.</summary>
    internal sealed record MethodList(IReadOnlyList<MethodTab> Tabs, string Rules);

    /// <summary>The indicators of one tab.</summary>
    internal sealed record MethodTab(string Label, IReadOnlyList<MethodEntry> Indicators);

    /// <summary>One indicator.</summary>
    internal sealed record MethodEntry(
        string Id, string Label, string Html, IReadOnlyList<SourceRow> Sources, string Unavailable, string Reviewed);

    /// <summary>The frame around every page.</summary>
    internal sealed record Layout(
        string Title,
        string Description,
        string Page,
        string Body,
        string Policy,
        string Contract,
        bool IsTool,
        bool Simulated,
        Assets.Asset Script,
        Assets.Asset Style,
        Assets.Asset NoScriptStyle);

    /// <summary>The tool's page.</summary>
    public static Tool ToolOf(SiteModel model) => new(
        model.OutlineSvg,
        model.MapCredit,
        model.Cog,
        model.Example?.Name ?? "",
        model.Example is { } example
            ? $"#communes={string.Join(',', example.Codes)}&nom={Uri.EscapeDataString(example.Name)}"
            : "");

    /// <summary>The page of sources, in the manifest's order.</summary>
    public static SourceList SourcesOf(SiteModel model) => new([.. model.Sources.Select(RowOf)]);

    /// <summary>The page of methods, in the catalogue's order, then the rules that hold for all.</summary>
    public static MethodList MethodsOf(SiteModel model, string rules)
    {
        var sections = model.Catalogue.Sections.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var sources = model.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return new MethodList(
            [
                .. model.Catalogue.Indicators
                    .GroupBy(i => sections[i.Section].Tab, StringComparer.Ordinal)
                    .Select(tab => new MethodTab(tab.Key, [.. tab.Select(i => EntryOf(i, sources, model.Unavailable))])),
            ],
            Markdown.ToHtml(rules, under: 1));
    }

    private static MethodEntry EntryOf(
        Indicator indicator,
        Dictionary<string, SourceLine> sources,
        IReadOnlyDictionary<string, string> unavailable) => new(
        indicator.Id,
        indicator.Label,
        Markdown.ToHtml(indicator.Method, under: 3),
        [
            .. new[] { indicator.Numerator.Source, indicator.Denominator?.Source }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(sources.ContainsKey)
                .Select(id => RowOf(sources[id])),
        ],
        unavailable.GetValueOrDefault(indicator.Id, ""),
        indicator.Reviewed);

    private static SourceRow RowOf(SourceLine source) => new(
        source.Id,
        source.Title,
        source.Producer,
        source.Licence,
        source.Millesime,
        source.Simulated ? "Données simulées" : source.Missing ? "Absente de ce site" : "Utilisée",
        source.Simulated);
}

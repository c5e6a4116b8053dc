using Rezone.Domain.Indicators;
using Rezone.Pipeline.OpenData;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Site;

/// <summary>What each template reads, ready to print: templates hold no rule and no arithmetic.</summary>
internal static class PageModels
{
    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>The tool's page.</summary>
    internal sealed class Tool : PageModel
    {
        public required Html Outline { get; init; }
        public required string MapCredit { get; init; }
        public required string ExampleName { get; init; }
        public required string ExampleLink { get; init; }
    }

    /// <summary>A page of text.</summary>
    internal sealed class Prose : PageModel
    {
        public required Html Text { get; init; }
    }

    /// <summary>The page of sources.</summary>
    internal sealed class SourceList : PageModel
    {
        public required int Cog { get; init; }
        public required IReadOnlyList<SourceRow> Sources { get; init; }
    }

    /// <summary>One source.</summary>
    internal sealed class SourceRow : PageModel
    {
        public required string Id { get; init; }
        public required string Title { get; init; }
        public required string Producer { get; init; }
        public required string Licence { get; init; }
        public required string Millesime { get; init; }
        public required string State { get; init; }
        public required bool Simulated { get; init; }
    }

    /// <summary>The page of methods.</summary>
    internal sealed class MethodList : PageModel
    {
        public required IReadOnlyList<MethodTab> Tabs { get; init; }
        public required Html Rules { get; init; }
    }

    /// <summary>The indicators of one tab.</summary>
    internal sealed class MethodTab : PageModel
    {
        public required string Label { get; init; }
        public required IReadOnlyList<MethodEntry> Indicators { get; init; }
    }

    /// <summary>One indicator.</summary>
    internal sealed class MethodEntry : PageModel
    {
        public required string Id { get; init; }
        public required string Label { get; init; }
        public required Html Text { get; init; }
        public required IReadOnlyList<SourceRow> Sources { get; init; }
        public required string Unavailable { get; init; }
        public required string ToVerify { get; init; }
        public required string Reviewed { get; init; }
    }

    /// <summary>The page of open data.</summary>
    internal sealed class OpenDataPage : PageModel
    {
        public required string Folder { get; init; }
        public required bool Simulated { get; init; }
        public required IReadOnlyList<OpenDataTable> Tables { get; init; }
        public required Html Use { get; init; }
    }

    /// <summary>One table of the open data.</summary>
    internal sealed class OpenDataTable : PageModel
    {
        public required string Name { get; init; }
        public required string Title { get; init; }
        public required string Description { get; init; }
        public required IReadOnlyList<OpenDataColumn> Columns { get; init; }
        public required IReadOnlyList<OpenDataDownload> Files { get; init; }
    }

    /// <summary>One column of it.</summary>
    internal sealed class OpenDataColumn : PageModel
    {
        public required string Name { get; init; }
        public required string Description { get; init; }
    }

    /// <summary>One file of it.</summary>
    internal sealed class OpenDataDownload : PageModel
    {
        public required string Path { get; init; }
        public required string Format { get; init; }
        public required string Size { get; init; }
    }

    /// <summary>The frame around every page.</summary>
    internal sealed class Layout : PageModel
    {
        public required string Title { get; init; }
        public required string Description { get; init; }
        public required string Page { get; init; }
        public required Html Body { get; init; }
        public required string Policy { get; init; }
        public required string Contract { get; init; }
        public required bool IsTool { get; init; }
        public required bool Simulated { get; init; }
        public required Asset Script { get; init; }
        public required Asset Style { get; init; }
        public required Asset NoScriptStyle { get; init; }
    }

    /// <summary>The tool's page.</summary>
    public static Tool ToolOf(SiteModel model) => new()
    {
        Outline = new Html(model.OutlineSvg),
        MapCredit = model.MapCredit,
        ExampleName = model.Example?.Name ?? "",
        ExampleLink = model.Example is { } example
            ? $"#communes={string.Join(',', example.Codes)}&nom={Uri.EscapeDataString(example.Name)}"
            : "",
    };

    /// <summary>The page of sources, in the manifest's order.</summary>
    public static SourceList SourcesOf(SiteModel model) => new()
    {
        Cog = model.Cog,
        Sources = [.. model.Sources.Select(RowOf)],
    };

    /// <summary>The page of methods, in the catalogue's order, then the rules that hold for all.</summary>
    public static MethodList MethodsOf(SiteModel model, string rules)
    {
        var tabs = model.Catalogue.Sections.ToDictionary(s => s.Id, s => s.Tab, StringComparer.Ordinal);
        return new MethodList
        {
            Tabs =
            [
                .. model.Catalogue.Indicators
                    .GroupBy(i => tabs[i.Section], StringComparer.Ordinal)
                    .Select(tab => new MethodTab
                    {
                        Label = tab.Key,
                        Indicators = [.. tab.Select(i => EntryOf(i, model))],
                    }),
            ],
            Rules = Markdown.ToHtml(rules, under: 1),
        };
    }

    /// <summary>The page of open data, in the order of the data package, then how to use it.</summary>
    public static OpenDataPage OpenDataOf(SiteModel model, string use) => new()
    {
        Folder = OpenDataFolder.Name,
        Simulated = model.Simulated,
        Tables =
        [
            .. model.OpenData.Select(t => new OpenDataTable
            {
                Name = t.Name,
                Title = t.Title,
                Description = t.Description,
                Columns = [.. t.Columns.Select(c => new OpenDataColumn { Name = c.Name, Description = c.Description })],
                Files = [.. t.Files.Select(f => new OpenDataDownload { Path = f.Path, Format = f.Format, Size = SizeOf(f.Bytes) })],
            }),
        ],
        Use = Markdown.ToHtml(use, under: 1),
    };

    /// <summary>« 1,2 Mo », « 35 ko »: rounded up to a tenth of a megabyte or to a kilobyte.</summary>
    private static string SizeOf(long bytes)
    {
        const long Kilobyte = 1000;
        var kilobytes = (bytes + Kilobyte - 1) / Kilobyte;
        var tenths = (kilobytes + 99) / 100;
        return kilobytes < Kilobyte ? $"{kilobytes}\u00a0ko" : $"{tenths / 10},{tenths % 10}\u00a0Mo";
    }

    private static MethodEntry EntryOf(Indicator indicator, SiteModel model)
    {
        string?[] sources = [indicator.Numerator.Source, indicator.Denominator?.Source];
        return new MethodEntry
        {
            Id = indicator.Id,
            Label = indicator.Label,
            Text = Markdown.ToHtml(indicator.Method, under: 3),
            Sources = [.. model.Sources.Where(s => sources.Contains(s.Id)).Select(RowOf)],
            Unavailable = model.Unavailable.GetValueOrDefault(indicator.Id, ""),
            ToVerify = indicator.ToVerify ?? "",
            Reviewed = DayOf(indicator.Reviewed),
        };
    }

    /// <summary>« 2026-11-23 » as « 23 novembre 2026 ».</summary>
    private static string DayOf(string reviewed)
    {
        var day = DateOnly.ParseExact(reviewed, "yyyy-MM-dd");
        return $"{(day.Day == 1 ? "1er" : $"{day.Day}")} {Months[day.Month - 1]} {day.Year}";
    }

    private static SourceRow RowOf(SourceLine source) => new()
    {
        Id = source.Id,
        Title = source.Title,
        Producer = source.Producer,
        Licence = source.Licence,
        Millesime = source.Millesime,
        State = source.Simulated ? "Données simulées" : source.Missing ? "Absente de ce site" : "Utilisée",
        Simulated = source.Simulated,
    };
}

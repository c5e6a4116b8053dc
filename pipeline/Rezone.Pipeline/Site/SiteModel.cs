using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Site;

/// <summary>Everything the pages need; the figures themselves are read by the browser from the published payloads.</summary>
public sealed record SiteModel
{
    /// <summary>Hash of the payload contract; the tool page refuses a manifest with another one.</summary>
    public required string Contract { get; init; }

    /// <summary>Year of the COG of every code.</summary>
    public required int Cog { get; init; }

    /// <summary>Whether any figure of the site comes from simulated data: every page then says so.</summary>
    public required bool Simulated { get; init; }

    /// <summary>The declared indicators with their method texts.</summary>
    public required Domain.Indicators.Catalogue Catalogue { get; init; }

    /// <summary>Every source, as pages cite it.</summary>
    public required IReadOnlyList<SourceLine> Sources { get; init; }

    /// <summary>The country's outline: one whole <c>svg</c> element without style attributes.</summary>
    public required string OutlineSvg { get; init; }

    /// <summary>Whom the map's borders come from, as plain text.</summary>
    public required string MapCredit { get; init; }

    /// <summary>Indicator id → why the site has no figure for it.</summary>
    public IReadOnlyDictionary<string, string> Unavailable { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The tables of the open data, in the order described; none where the site has not got them.</summary>
    public IReadOnlyList<OpenDataFiles> OpenData { get; init; } = [];

    /// <summary>A territory to begin with; null where the site offers none.</summary>
    public ExampleTerritory? Example { get; init; }
}

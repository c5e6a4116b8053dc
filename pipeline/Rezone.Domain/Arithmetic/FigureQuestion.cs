using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;

namespace Rezone.Domain.Arithmetic;

/// <summary>What is asked of a territory: one value of one indicator, with the limits that apply.</summary>
public sealed record FigureQuestion
{
    /// <summary>Kind of the indicator.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>Unit; <c>percent</c> and <c>per-hundred</c> multiply a ratio by 100.</summary>
    public required string Unit { get; init; }

    /// <summary>Digits after the decimal mark.</summary>
    public required int Decimals { get; init; }

    /// <summary>Whom its rule protects: it is made of public counts, of blocks, or of activity per commune.</summary>
    public required ProtectedPersons Protects { get; init; }

    /// <summary>Estimates below this many persons are not shown; null for public data.</summary>
    public int? MinimumPersons { get; init; }

    /// <summary>Below this coverage, in % of inhabitants, an estimate is not shown.</summary>
    public required int MinimumCoveragePercent { get; init; }

    /// <summary>Shares of a whole are shown from this many inhabitants on (R29).</summary>
    public required int MinimumInhabitantsForAges { get; init; }

    /// <summary>Whether the site has no figure for it at all.</summary>
    public bool IsUnavailable { get; init; }

    /// <summary>Column of counts, or variable.</summary>
    public required string Numerator { get; init; }

    /// <summary>Likewise; null for a count or a part of a distribution.</summary>
    public string? Denominator { get; init; }

    /// <summary>Public count of the professionals behind an activity; null for other questions.</summary>
    public string? Professionals { get; init; }

    /// <summary>What 1 stands for in a value: 1000 for a percentage with one decimal.</summary>
    public long Scale =>
        (Kind != IndicatorKind.Count && Unit is ("percent" or "per-hundred") ? 100 : 1) * (long)Math.Pow(10, Decimals);
}

namespace Rezone.Domain.Indicators;

/// <summary>An indicator as its file in <c>catalogue/indicators</c> declares it.</summary>
public sealed record Indicator
{
    /// <summary>File name without extension.</summary>
    public required string Id { get; init; }

    /// <summary>French label, without its unit.</summary>
    public required string Label { get; init; }

    /// <summary>How it is computed.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>Unit of the displayed value; <c>percent</c> multiplies a ratio by 100, <c>per-hundred</c> too.</summary>
    public required string Unit { get; init; }

    /// <summary>Digits after the decimal mark of the displayed value.</summary>
    public required int Decimals { get; init; }

    /// <summary>What is counted.</summary>
    public required Measure Numerator { get; init; }

    /// <summary>What it is divided by; null unless <see cref="Kind"/> is <see cref="IndicatorKind.Ratio"/>.</summary>
    public Measure? Denominator { get; init; }

    /// <summary>Id of the dimension it fans out over; null where it has one value.</summary>
    public string? By { get; init; }

    /// <summary>The values of <see cref="By"/> it fans out over, in the order shown; all of them where empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Id of its rule in <c>suppression-rules.json</c>.</summary>
    public required string Suppression { get; init; }

    /// <summary>Areas it is compared with, in the order shown: <c>departement</c>, <c>region</c>, <c>france</c>.</summary>
    public required IReadOnlyList<string> Comparators { get; init; }

    /// <summary>Id of its place on the page, declared in <c>sections.json</c>.</summary>
    public required string Section { get; init; }

    /// <summary>Its place among the indicators of the section; equal ones stand by file name.</summary>
    public int Rank { get; init; }

    /// <summary>Whether a higher value is better: <c>high-is-good</c>, <c>low-is-good</c>, <c>none</c>.</summary>
    public required string Polarity { get; init; }

    /// <summary>Day of the last review of definition and method, ISO 8601.</summary>
    public required string Reviewed { get; init; }

    /// <summary>What of the definition nobody has confirmed yet, in French, shown as « à vérifier »; null where all is sourced.</summary>
    public string? ToVerify { get; init; }

    /// <summary>Method in Markdown, French: definition, numerator, denominator, known gaps.</summary>
    public required string Method { get; init; }
}

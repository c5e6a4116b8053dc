namespace Rezone.Pipeline.Explain;

/// <summary>The whole chain behind one figure of one territory, from lines of raw files to what the site shows.</summary>
/// <param name="Confidential">Whether it holds counts that the site hides.</param>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Value">Value of its dimension; null where it has none.</param>
/// <param name="Label">French label.</param>
/// <param name="Formula">How it is computed and rounded.</param>
/// <param name="Communes">The territory.</param>
/// <param name="Remarks">How the codes that were given became this territory.</param>
/// <param name="Quantities">Numerator, denominator, and the persons behind them.</param>
/// <param name="Tally">What the tallies of the territory give, in words.</param>
/// <param name="Groups">Protection groups that hold communes of the territory; empty for public figures.</param>
/// <param name="Published">What the site shows for the territory.</param>
/// <param name="Difference">Why that differs from the tally; null where it does not.</param>
/// <param name="Comparators">What the site shows for the areas it is compared with.</param>
public sealed record Explanation(
    bool Confidential,
    string Indicator,
    string? Value,
    string Label,
    string Formula,
    IReadOnlyList<ExplainedCommune> Communes,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<ExplainedQuantity> Quantities,
    ExplainedValue Tally,
    IReadOnlyList<ExplainedGroup> Groups,
    ExplainedFigure Published,
    string? Difference,
    IReadOnlyList<ExplainedFigure> Comparators);

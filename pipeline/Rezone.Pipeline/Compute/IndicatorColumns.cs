using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Compute;

/// <summary>The columns behind one value of an indicator.</summary>
/// <param name="Value">Value of the dimension it fans out over; null for an indicator that does not.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">What it is divided by; null for a count or a distribution.</param>
public sealed record IndicatorColumns(DimensionValue? Value, Column Numerator, Column? Denominator)
{
    /// <summary>One per value of the indicator's dimension, in the dimension's order; one alone where it does not fan out.</summary>
    public static IReadOnlyList<IndicatorColumns> Of(Indicator indicator, IndicatorCatalogue catalogue)
    {
        if (indicator.By is null)
            return [Of(indicator, null, catalogue)];
        var dimension = catalogue.Dimensions[indicator.By];
        return [.. dimension.Values.Select(value => Of(indicator, (dimension, value), catalogue))];
    }

    private static IndicatorColumns Of(Indicator indicator, (Dimension, DimensionValue Value)? by, IndicatorCatalogue catalogue) => new(
        by?.Value,
        Column.Of(indicator.Numerator, by, catalogue, indicator.Suppression),
        indicator.Denominator is { } denominator ? Column.Of(denominator, by, catalogue, indicator.Suppression) : null);
}

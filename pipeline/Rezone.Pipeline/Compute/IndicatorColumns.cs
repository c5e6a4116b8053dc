using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Compute;

/// <summary>The columns behind one value of an indicator.</summary>
/// <param name="Value">Value of the dimension it fans out over; null for an indicator that does not.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">What it is divided by; null for a count or a distribution.</param>
/// <param name="NumeratorPersons">The distinct persons behind the numerator; null where it counts persons itself.</param>
/// <param name="DenominatorPersons">Likewise for the denominator.</param>
public sealed record IndicatorColumns(
    DimensionValue? Value, Column Numerator, Column? Denominator, Column? NumeratorPersons, Column? DenominatorPersons)
{
    /// <summary>Every column of it.</summary>
    public IEnumerable<Column> All => new[] { Numerator, Denominator, NumeratorPersons, DenominatorPersons }.OfType<Column>();

    /// <summary>One per value of the indicator's dimension, in the order shown; one alone where it does not fan out.</summary>
    public static IReadOnlyList<IndicatorColumns> Of(Indicator indicator, IndicatorCatalogue catalogue)
    {
        if (indicator.By is null)
            return [Of(indicator, null, catalogue)];
        var dimension = catalogue.Dimensions[indicator.By];
        var values = indicator.Only.Count == 0
            ? dimension.Values
            : indicator.Only.Select(id => dimension.Values.Single(v => v.Id == id));
        return [.. values.Select(value => Of(indicator, (dimension, value), catalogue))];
    }

    private static IndicatorColumns Of(Indicator indicator, (Dimension, DimensionValue Value)? by, IndicatorCatalogue catalogue)
    {
        var numerator = Column.Of(indicator.Numerator, by, catalogue);
        var denominator = indicator.Denominator is null ? null : Column.Of(indicator.Denominator, by, catalogue);
        return new IndicatorColumns(
            by?.Value,
            numerator,
            denominator,
            indicator.Numerator.Persons is { } persons ? numerator.WithMeasure(persons) : null,
            indicator.Denominator?.Persons is { } behind ? denominator?.WithMeasure(behind) : null);
    }
}

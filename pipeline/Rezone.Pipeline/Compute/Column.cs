using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Compute;

/// <summary>
/// One amount per commune: a measure of a source, of everything or of one value of a dimension. Indicators that need
/// the same one share it.
/// </summary>
/// <param name="Id">Its id in payloads: <c>am-consommants/consommants/17+</c>, <c>finess-et/etablissements</c>.</param>
/// <param name="Measure">Source and name of the measure.</param>
/// <param name="Dimension">The dimension it keeps one value of; null where it keeps everything.</param>
/// <param name="Value">That value; null where it keeps everything.</param>
/// <param name="Rule">Id of its suppression rule.</param>
public sealed record Column(string Id, Measure Measure, Dimension? Dimension, DimensionValue? Value, string Rule)
{
    /// <summary>Codes of the source's facts that belong to it; empty where everything does.</summary>
    public IReadOnlyList<string> Codes =>
        Value is null ? [] : Value.Codes.Count > 0 ? Value.Codes : [Value.Id];

    /// <summary>The column of a measure, narrowed by its own « where » or by one value of the indicator's dimension.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="by">Dimension and value the indicator fans out over; null where it does not.</param>
    /// <param name="catalogue">Where dimensions are declared.</param>
    /// <param name="rule">Id of the indicator's rule.</param>
    /// <exception cref="NotSupportedException">Two dimensions at once: no source needs it.</exception>
    public static Column Of(Measure measure, (Dimension, DimensionValue)? by, IndicatorCatalogue catalogue, string rule)
    {
        var where = measure.Where.Select(w => (catalogue.Dimensions[w.Key], catalogue.Dimensions[w.Key].Values.Single(v => v.Id == w.Value)));
        (Dimension Dimension, DimensionValue Value)[] kept = [.. where, .. by is { } fanned ? [fanned] : Array.Empty<(Dimension, DimensionValue)>()];
        var id = $"{measure.Source}/{measure.Name}";
        return kept switch
        {
            [] => new Column(id, measure, null, null, rule),
            [var one] => new Column($"{id}/{one.Value.Id}", measure, one.Dimension, one.Value, rule),
            _ => throw new NotSupportedException($"{id} is narrowed by {kept.Length} dimensions; one is supported."),
        };
    }
}

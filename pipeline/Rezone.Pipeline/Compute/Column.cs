using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Compute;

/// <summary>
/// One amount per commune: a measure of a source, of everything or of one value of a dimension. Indicators that need
/// the same one share it.
/// </summary>
/// <param name="Id">Its id in payloads: <c>am-consommants/consommants/17+</c>, <c>finess-et/etablissements</c>.</param>
/// <param name="Source">Id of its source.</param>
/// <param name="Measure">Name of the measure in the source's facts.</param>
/// <param name="Dimension">The dimension it keeps one value of; null where it keeps everything.</param>
/// <param name="Value">That value; null where it keeps everything.</param>
public sealed record Column(string Id, string Source, string Measure, Dimension? Dimension, DimensionValue? Value)
{
    /// <summary>Codes of the source's facts that belong to it; empty where everything does.</summary>
    public IReadOnlyList<string> Codes =>
        Value is null ? [] : Value.Codes.Count > 0 ? Value.Codes : [Value.Id];

    /// <summary>The column of a measure, narrowed by its own « where » or by one value of the indicator's dimension.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="by">Dimension and value the indicator fans out over; null where it does not.</param>
    /// <param name="catalogue">Where dimensions are declared.</param>
    /// <exception cref="NotSupportedException">Two dimensions at once: no source needs it.</exception>
    public static Column Of(Measure measure, (Dimension, DimensionValue)? by, IndicatorCatalogue catalogue)
    {
        var where = measure.Where.Select(w => (catalogue.Dimensions[w.Key], catalogue.Dimensions[w.Key].Values.Single(v => v.Id == w.Value)));
        (Dimension Dimension, DimensionValue Value)[] kept = measure.Where.Count > 0 || by is null ? [.. where] : [by.Value];
        var id = $"{measure.Source}/{measure.Name}";
        return kept switch
        {
            [] => new Column(id, measure.Source, measure.Name, null, null),
            [var one] => new Column($"{id}/{one.Value.Id}", measure.Source, measure.Name, one.Dimension, one.Value),
            _ => throw new NotSupportedException($"{id} is narrowed by {kept.Length} dimensions; one is supported."),
        };
    }

    /// <summary>The same communes and value in another measure of the source.</summary>
    public Column WithMeasure(string measure) => this with
    {
        Id = Value is null ? $"{Source}/{measure}" : $"{Source}/{measure}/{Value.Id}",
        Measure = measure,
    };
}

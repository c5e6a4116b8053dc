using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>Tells the relations of published variables, straight from the declarations: no rule of disclosure has a say.</summary>
public static class RelationLines
{
    /// <summary>Every published variable on patients, and every equation between them.</summary>
    public static RelationsPayload Of(IndicatorCatalogue catalogue, PublishedColumns published)
    {
        var uses = (
            from indicator in catalogue.Indicators
            where catalogue.Rules[indicator.Suppression].Protects == ProtectedPersons.Patients
            from columns in IndicatorColumns.Of(indicator, catalogue)
            where published.WhyUnavailable(columns) is null
            from use in UsesOf(columns)
            select use).GroupBy(u => u.Column.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var byPlace = uses.Values.ToDictionary(u => PlaceOf(u[0].Column, u[0].Column.Value), u => u[0].Column.Id);
        return new RelationsPayload(
            ContractFiles.Hash,
            [.. uses.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => LineOf(u.Key, u.Value, byPlace))],
            [.. uses.Values.SelectMany(u => EquationOf(u[0].Column, byPlace)).OrderBy(e => e.Whole, StringComparer.Ordinal)]);
    }

    private static IEnumerable<(Column Column, bool Events, string? Divisor)> UsesOf(IndicatorColumns columns)
    {
        yield return (columns.Numerator, columns.NumeratorPersons is not null, columns.Denominator?.Id);
        if (columns.Denominator is { } denominator)
            yield return (denominator, columns.DenominatorPersons is not null, null);
    }

    private static VariableLine LineOf(
        string id,
        List<(Column Column, bool Events, string? Divisor)> uses,
        Dictionary<(string Measure, string? Dimension, string? Value), string> byPlace) => new(
        id,
        uses.Exists(u => u.Events),
        uses.Select(u => u.Divisor).FirstOrDefault(d => d is not null),
        HolderOf(uses[0].Column, byPlace));

    private static string? HolderOf(Column column, Dictionary<(string, string?, string?), string> byPlace)
    {
        for (var value = Above(column, column.Value); value is not null; value = Above(column, value))
        {
            if (byPlace.TryGetValue(PlaceOf(column, value), out var holder))
                return holder;
        }

        return null;
    }

    private static DimensionValue? Above(Column column, DimensionValue? value) =>
        (value?.PartOf ?? value?.Inside) is { } above ? column.Dimension?[above] : null;

    private static IEnumerable<EquationLine> EquationOf(Column whole, Dictionary<(string, string?, string?), string> byPlace)
    {
        var parts = whole.Dimension?.Values.Where(v => v.PartOf is not null && v.PartOf == whole.Value?.Id).ToList() ?? [];
        if (parts.Count > 0 && parts.TrueForAll(p => byPlace.ContainsKey(PlaceOf(whole, p))))
            yield return new EquationLine(whole.Id, [.. parts.Select(p => byPlace[PlaceOf(whole, p)])]);
    }

    private static (string Measure, string? Dimension, string? Value) PlaceOf(Column column, DimensionValue? value) =>
        ($"{column.Source}/{column.Measure}", column.Dimension?.Id, value?.Id);
}

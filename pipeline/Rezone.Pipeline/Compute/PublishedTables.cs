using Rezone.Domain.Disclosure;

namespace Rezone.Pipeline.Compute;

/// <summary>Splits the table in two: public columns as they are, confidential ones through <see cref="Protection"/>.</summary>
/// <param name="Public">Amounts per commune of every public column, by column id.</param>
/// <param name="Confidential">What may be published of the others.</param>
public sealed record PublishedTables(
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Public,
    PublishedTable Confidential)
{
    /// <summary>Applies the suppression rules to the whole table at once: families tie columns together.</summary>
    public static PublishedTables Of(IndicatorTable table, IndicatorCatalogue catalogue, ProtectionTree tree)
    {
        var isPublic = table.Columns.ToLookup(c => catalogue.Rules[c.Rule].MinimumPersons == 0);
        var confidential = isPublic[false].ToList();
        var plans = FamilyPlans.From(UsesOf(catalogue).Where(use => confidential.Exists(c => c.Id == use.Id)));
        return new PublishedTables(
            isPublic[true].ToDictionary(c => c.Id, c => table[c.Id], StringComparer.Ordinal),
            Protection.Publish(tree, plans, confidential.ToDictionary(c => c.Id, c => table[c.Id], StringComparer.Ordinal)));
    }

    private static IEnumerable<VariableUse> UsesOf(IndicatorCatalogue catalogue) =>
        from indicator in catalogue.Indicators
        from columns in IndicatorColumns.Of(indicator, catalogue)
        from use in columns.Denominator is { } denominator
            ? [UseOf(denominator, null, catalogue), UseOf(columns.Numerator, denominator.Id, catalogue)]
            : new[] { UseOf(columns.Numerator, null, catalogue) }
        select use;

    private static VariableUse UseOf(Column column, string? inside, IndicatorCatalogue catalogue) => new()
    {
        Id = column.Id,
        Measure = $"{column.Measure.Source}/{column.Measure.Name}",
        Dimension = column.Dimension,
        Value = column.Value?.Id,
        Inside = inside,
        Contributors = null,
        Rule = catalogue.Rules[column.Rule],
    };
}

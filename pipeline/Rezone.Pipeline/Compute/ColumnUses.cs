using System.Collections.Immutable;
using Rezone.Domain;
using Rezone.Domain.Disclosure;

namespace Rezone.Pipeline.Compute;

/// <summary>Which columns of a table are public, and how the others are protected.</summary>
/// <param name="Public">Ids of public columns, ordered.</param>
/// <param name="Patients">Every use of a column that counts patients.</param>
/// <param name="Amounts">Ids of the columns that rules on patients look at, the persons behind events included.</param>
/// <param name="Professionals">The families of professionals.</param>
internal sealed record ColumnUses(
    ImmutableSortedSet<string> Public,
    IReadOnlyList<VariableUse> Patients,
    ImmutableSortedSet<string> Amounts,
    IReadOnlyList<ProfessionalFamily> Professionals)
{
    /// <summary>The uses by indicators whose columns are all in the table.</summary>
    public static ColumnUses Of(IndicatorCatalogue catalogue, IndicatorTable table)
    {
        var values = (
            from indicator in catalogue.Indicators
            from columns in IndicatorColumns.Of(indicator, catalogue)
            where columns.All.All(table.Has)
            select (Rule: catalogue.Rules[indicator.Suppression], Columns: columns)).ToList();
        var byProtection = values.ToLookup(v => v.Rule.Protects, v => v);
        var professionals = byProtection[ProtectedPersons.Professionals].ToList();
        var publics = byProtection[ProtectedPersons.Nobody].SelectMany(v => v.Columns.All)
            .Concat(professionals.SelectMany(v => PersonsOf(v.Columns)))
            .Select(c => c.Id)
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var patients = byProtection[ProtectedPersons.Patients].SelectMany(v => UsesOf(v.Columns, v.Rule)).ToList();
        var families = FamiliesOf(professionals, publics, table);
        Refuse(publics, [.. patients.Select(u => u.Id), .. families.SelectMany(f => f.Measures.Select(m => m.Id))]);
        return new ColumnUses(
            publics,
            patients,
            patients.SelectMany(u => new[] { u.Id, u.Contributors }).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal),
            families);
    }

    private static IEnumerable<VariableUse> UsesOf(IndicatorColumns columns, SuppressionRule rule)
    {
        if (columns.Denominator is { } denominator)
            yield return UseOf(denominator, columns.DenominatorPersons, null, rule);
        yield return UseOf(columns.Numerator, columns.NumeratorPersons, columns.Denominator?.Id, rule);
    }

    private static VariableUse UseOf(Column column, Column? persons, string? inside, SuppressionRule rule) => new()
    {
        Id = column.Id,
        Measure = $"{column.Source}/{column.Measure}",
        Dimension = column.Dimension,
        Value = column.Value?.Id,
        Inside = inside,
        Contributors = persons?.Id,
        Rule = rule,
    };

    private static IEnumerable<Column> PersonsOf(IndicatorColumns columns) =>
        new[] { columns.NumeratorPersons, columns.DenominatorPersons }.OfType<Column>();

    // What divides the amounts of professionals is either their number, which is public, or another such amount.
    private static List<ProfessionalFamily> FamiliesOf(
        List<(SuppressionRule Rule, IndicatorColumns Columns)> professionals, ImmutableSortedSet<string> publics, IndicatorTable table) =>
    [
        .. professionals
            .SelectMany(v => new[] { (v.Columns.Numerator, v.Columns.NumeratorPersons), (v.Columns.Denominator, v.Columns.DenominatorPersons) }
                .Where(c => c.Item1 is not null && c.Item2 is not null)
                .Select(c => (v.Rule, Amount: c.Item1?.Id ?? "", Persons: c.Item2?.Id ?? "")))
            .Where(c => !publics.Contains(c.Amount))
            .Distinct()
            .GroupBy(c => (c.Persons, c.Rule))
            .OrderBy(f => f.Key.Persons, StringComparer.Ordinal)
            .ThenBy(f => f.Key.Rule.Id, StringComparer.Ordinal)
            .Select(f => new ProfessionalFamily
            {
                Id = $"{f.Key.Persons} {f.Key.Rule.Id}",
                Persons = Whole(table[f.Key.Persons]),
                Measures = [.. f.Select(c => c.Amount).Order(StringComparer.Ordinal).Select(id => MeasureOf(id, f.Key.Rule, table))],
                Rule = f.Key.Rule,
            }),
    ];

    private static ProfessionalMeasure MeasureOf(string id, SuppressionRule rule, IndicatorTable table)
    {
        var looksAtLargest = rule is { DominancePercent: not null } or { RemainderPercent: not null };
        return new ProfessionalMeasure(
            id,
            Whole(table[id]),
            looksAtLargest ? table.Largest[id].First : [],
            looksAtLargest ? table.Largest[id].Second : []);
    }

    // A register has no gap: a commune without a professional has 0 of everything.
    private static List<long> Whole(IReadOnlyList<long?> amounts) => [.. amounts.Select(a => a ?? 0)];

    private static void Refuse(ImmutableSortedSet<string> publics, IReadOnlyList<string> isProtected)
    {
        if (isProtected.FirstOrDefault(publics.Contains) is { } both)
        {
            throw new UserError(
                UserErrorKind.Catalogue,
                $"« {both} » is public for one indicator and protected for another.",
                "Give both indicators the stricter rule in « suppression ».");
        }
    }
}

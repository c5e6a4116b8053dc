using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Compute;

/// <summary>The amounts of every column that indicators use, per commune, in the order of <see cref="Country.Communes"/>.</summary>
public sealed class IndicatorTable
{
    private readonly Dictionary<string, IReadOnlyList<long?>> amounts;

    private IndicatorTable(
        IReadOnlyList<Column> columns, Dictionary<string, IReadOnlyList<long?>> amounts, Dictionary<string, LargestAmounts> largest)
    {
        Columns = columns;
        Largest = largest;
        this.amounts = amounts;
    }

    /// <summary>Every column whose source is present, ordered by id.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>By column id, what the two largest contributors of each commune bring, where a rule looks at it.</summary>
    public IReadOnlyDictionary<string, LargestAmounts> Largest { get; }

    /// <summary>A column's amounts; null where nothing was collected for the commune, which is never zero.</summary>
    public IReadOnlyList<long?> this[string column] => amounts[column];

    /// <summary>Whether the column's source is present.</summary>
    public bool Has(Column column) => amounts.ContainsKey(column.Id);

    /// <summary>Sums the facts of every source into the columns that the catalogue's indicators need.</summary>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="country">The communes.</param>
    /// <param name="sources">The sources that are present; indicators of others have no column.</param>
    /// <param name="factsFolder">Where their facts are.</param>
    /// <exception cref="UserError">Catalogue: an indicator names a measure or a dimension that its source has not.</exception>
    public static IndicatorTable Compute(
        IndicatorCatalogue catalogue, Country country, IReadOnlyCollection<FactSource> sources, string factsFolder)
    {
        var computed = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal);
        var largest = new Dictionary<string, LargestAmounts>(StringComparer.Ordinal);
        var columns = new List<Column>();
        foreach (var (source, sums) in SumsOf(catalogue, country, sources, factsFolder))
        {
            Read(sums, country, source, factsFolder);
            foreach (var sum in sums)
            {
                columns.Add(sum.Column);
                computed.Add(sum.Column.Id, sum.Rounded());
                if (sum.Largest is { } two)
                    largest.Add(sum.Column.Id, two);
            }
        }

        return new IndicatorTable([.. columns.OrderBy(c => c.Id, StringComparer.Ordinal)], computed, largest);
    }

    /// <summary>What <see cref="Compute"/> would refuse, without computing anything.</summary>
    /// <returns>How many columns the indicators need.</returns>
    /// <exception cref="UserError">Catalogue: an indicator names a measure or a dimension that its source has not.</exception>
    public static int Check(IndicatorCatalogue catalogue, Country country, IReadOnlyCollection<FactSource> sources, string factsFolder)
    {
        var columns = 0;
        foreach (var (source, sums) in SumsOf(catalogue, country, sources, factsFolder))
        {
            CheckMeasures(sums, FactTable.Measures(factsFolder, source.Id), source);
            columns += sums.Count;
        }

        return columns;
    }

    private static IEnumerable<(FactSource Source, List<ColumnSum> Sums)> SumsOf(
        IndicatorCatalogue catalogue, Country country, IReadOnlyCollection<FactSource> sources, string factsFolder)
    {
        var present = sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var used = catalogue.Indicators.SelectMany(i => IndicatorColumns.Of(i, catalogue).Select(c => (Rule: catalogue.Rules[i.Suppression], Columns: c))).ToList();
        List<Column> columns =
        [
            .. used.SelectMany(u => u.Columns.All)
                .Where(c => present.ContainsKey(c.Source))
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
        var isPerson = used.SelectMany(u => new[] { u.Columns.NumeratorPersons?.Id, u.Columns.DenominatorPersons?.Id }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var looksAtLargest = used
            .Where(u => u.Rule is { DominancePercent: not null } or { RemainderPercent: not null })
            .SelectMany(u => new[] { u.Columns.Numerator.Id, u.Columns.Denominator?.Id })
            .OfType<string>()
            .Where(id => !isPerson.Contains(id))
            .ToHashSet(StringComparer.Ordinal);

        return columns.GroupBy(c => c.Source, StringComparer.Ordinal).Select(source => (
            present[source.Key],
            source.Select(c => new ColumnSum(c, country, present[c.Source], factsFolder, looksAtLargest.Contains(c.Id))).ToList()));
    }

    private static void Read(List<ColumnSum> sums, Country country, FactSource source, string factsFolder)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var index = new ColumnIndex(sums);
        foreach (var fact in FactTable.Read(factsFolder, source.Id))
        {
            met.Add(fact.Measure);
            index.Add(fact, country.IndexOf(fact.Commune));
        }

        CheckMeasures(sums, met, source);
    }

    // A misspelt measure would be a column of zeros where absence means none.
    private static void CheckMeasures(List<ColumnSum> sums, IReadOnlySet<string> met, FactSource source)
    {
        if (met.Count > 0 && sums.SelectMany(s => s.Measures).FirstOrDefault(m => !met.Contains(m)) is { } unknown)
        {
            throw new UserError(
                UserErrorKind.Catalogue,
                $"Measure « {unknown} » of source « {source.Id} » does not exist; it has: {string.Join(", ", met.Order(StringComparer.Ordinal))}.",
                "Correct « measure » or « persons » in the indicators of this source.");
        }
    }
}

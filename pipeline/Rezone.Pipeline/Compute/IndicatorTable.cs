using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Compute;

/// <summary>The amounts of every column that indicators use, per commune, in the order of <see cref="Country.Communes"/>.</summary>
public sealed class IndicatorTable
{
    private readonly Dictionary<string, IReadOnlyList<long?>> amounts;

    private IndicatorTable(IReadOnlyList<Column> columns, Dictionary<string, IReadOnlyList<long?>> amounts)
    {
        Columns = columns;
        this.amounts = amounts;
    }

    /// <summary>Every column whose source is present, ordered by id.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>A column's amounts; null where nothing was collected for the commune, which is never zero.</summary>
    public IReadOnlyList<long?> this[string column] => amounts[column];

    /// <summary>Sums the facts of every source into the columns that the catalogue's indicators need.</summary>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="country">The communes.</param>
    /// <param name="sources">The sources that are present; indicators of others have no column.</param>
    /// <param name="factsFolder">Where their facts are.</param>
    /// <exception cref="UserError">Catalogue: an indicator names a measure or a dimension that its source has not.</exception>
    public static IndicatorTable Compute(
        IndicatorCatalogue catalogue, Country country, IReadOnlyCollection<FactSource> sources, string factsFolder)
    {
        var present = sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        List<Column> columns =
        [
            .. catalogue.Indicators
                .SelectMany(i => IndicatorColumns.Of(i, catalogue))
                .SelectMany(c => c.Denominator is { } denominator ? [c.Numerator, denominator] : new[] { c.Numerator })
                .Where(c => present.ContainsKey(c.Measure.Source))
                .DistinctBy(c => c.Id, StringComparer.Ordinal)
                .OrderBy(c => c.Id, StringComparer.Ordinal),
        ];
        var computed = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal);
        foreach (var source in columns.GroupBy(c => c.Measure.Source, StringComparer.Ordinal))
        {
            var sums = Sums([.. source], country, present[source.Key], factsFolder);
            foreach (var (column, sum) in source.Zip(sums))
                computed.Add(column.Id, [.. sum.Select(Rounded)]);
        }

        return new IndicatorTable(columns, computed);
    }

    // A misspelt measure would be a column of zeros where absence means none.
    private static void CheckMeasures(IReadOnlyList<Column> columns, HashSet<string> met, FactSource source)
    {
        if (columns.FirstOrDefault(c => !met.Contains(c.Measure.Name)) is { } unknown)
        {
            throw new UserError(
                UserErrorKind.Catalogue,
                $"Measure « {unknown.Measure.Name} » of source « {source.Id} » does not exist; it has: {string.Join(", ", met.Order(StringComparer.Ordinal))}.",
                "Correct « measure » in the indicators of this source.");
        }
    }

    private static decimal?[][] Sums(IReadOnlyList<Column> columns, Country country, FactSource source, string factsFolder)
    {
        var dimensions = FactTable.Dimensions(factsFolder, source.Id).ToList();
        var matchers = columns.Select(c => new Matcher(c, dimensions)).ToList();
        decimal? start = source.AbsentMeansNone ? 0m : null;
        var sums = columns.Select(_ => Enumerable.Repeat(start, country.Communes.Count).ToArray()).ToArray();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in FactTable.Read(factsFolder, source.Id))
        {
            met.Add(fact.Measure);
            var commune = country.IndexOf(fact.Commune);
            for (var i = 0; i < matchers.Count; i++)
            {
                if (matchers[i].Matches(fact) && fact.Amount is { } amount)
                    sums[i][commune] = (sums[i][commune] ?? 0m) + amount;
            }
        }

        CheckMeasures(columns, met, source);
        return sums;
    }

    /// <summary>Half up, once per cell (decision D6); counts are already whole.</summary>
    private static long? Rounded(decimal? sum) =>
        sum is { } exact ? (long)decimal.Round(exact, 0, MidpointRounding.AwayFromZero) : null;

    private sealed class Matcher(Column column, List<string> dimensions)
    {
        private readonly (int Position, HashSet<string> Accepted)[] conditions =
            [.. ConditionsOf(column).Select(c => (PositionOf(c.Column, column, dimensions), c.Accepted.ToHashSet(StringComparer.Ordinal)))];

        public bool Matches(Fact fact) =>
            fact.Measure == column.Measure.Name && Array.TrueForAll(conditions, c => c.Accepted.Contains(fact.Values[c.Position]));

        private static IEnumerable<(string Column, IReadOnlyList<string> Accepted)> ConditionsOf(Column column) =>
            column is { Dimension: { } dimension, Value: { } value }
                ? [(dimension.Column, column.Codes), .. value.With.Select(w => (w.Key, w.Value))]
                : [];

        private static int PositionOf(string name, Column column, List<string> dimensions)
        {
            var found = dimensions.IndexOf(name);
            return found >= 0
                ? found
                : throw new UserError(
                    UserErrorKind.Catalogue,
                    $"Source « {column.Measure.Source} » has nothing by dimension « {column.Dimension?.Id} »: "
                    + $"its facts have no column « {name} » but {string.Join(", ", dimensions.DefaultIfEmpty("no column at all"))}.",
                    "Correct « by » or « where » in the indicators of this source, or « column » or « with » in the dimension.");
        }
    }
}

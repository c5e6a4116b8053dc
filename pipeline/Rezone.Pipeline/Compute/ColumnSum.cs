using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Compute;

/// <summary>Sums the facts of one column while a source's facts pass by.</summary>
internal sealed class ColumnSum
{
    // Facts of a measure hold its two largest contributors under these names (raw-data/README.md, am-professionnels).
    private const string LargestSuffix = "_1";
    private const string SecondSuffix = "_2";

    private readonly int communes;
    private readonly long? start;
    private readonly (decimal First, decimal Second)[]? largest;
    private readonly (int Position, HashSet<string> Accepted)[] conditions;

    // Most categories and professions are in no or few communes: what was never met takes no place.
    private decimal?[]? sums;
    private bool[]? isUnknown;

    public ColumnSum(Column column, Country country, FactSource source, string factsFolder, bool looksAtLargest)
    {
        Column = column;
        communes = country.Communes.Count;
        start = source.AbsentMeansNone ? 0 : null;
        largest = looksAtLargest ? new (decimal, decimal)[country.Communes.Count] : null;
        List<string> dimensions = column.Dimension is null ? [] : [.. FactTable.Dimensions(factsFolder, source.Id)];
        conditions = [.. ConditionsOf(column).Select(c => (PositionOf(c.Column, column, dimensions), c.Accepted.ToHashSet(StringComparer.Ordinal)))];
    }

    public Column Column { get; }

    /// <summary>Names of the measures it reads.</summary>
    public IReadOnlyList<string> Measures => largest is null
        ? [Column.Measure]
        : [Column.Measure, Column.Measure + LargestSuffix, Column.Measure + SecondSuffix];

    /// <summary>What the two largest contributors bring; null where no rule looks at it.</summary>
    public LargestAmounts? Largest => largest is null
        ? null
        : new LargestAmounts([.. largest.Select(l => HalfUp(l.First))], [.. largest.Select(l => HalfUp(l.Second))]);

    /// <summary>Where in a fact's values one of the accepted ones must stand; null where the column takes every fact.</summary>
    public (int Position, IReadOnlySet<string> Accepted)? FirstCondition => conditions is [var first, ..] ? first : null;

    /// <summary>Adds a fact of one of <see cref="Measures"/> where it has the column's value.</summary>
    public void Add(Fact fact, int commune)
    {
        foreach (var (position, accepted) in conditions)
        {
            if (!accepted.Contains(fact.Values[position]))
                return;
        }

        if (fact.Measure == Column.Measure)
            AddToSum(commune, fact.Amount);
        else if (largest is not null && fact.Amount is { } amount)
            largest[commune] = With(largest[commune], amount);
    }

    // A sum of which one part was not collected is not collected either, whatever the others are.
    private void AddToSum(int commune, decimal? amount)
    {
        if (sums is null)
        {
            sums = new decimal?[communes];
            Array.Fill(sums, start);
        }

        if (amount is null)
            (isUnknown ??= new bool[communes])[commune] = true;
        sums[commune] = isUnknown?[commune] == true ? null : (sums[commune] ?? 0m) + amount;
    }

    /// <summary>Half up, once per cell (decision D6); counts are already whole.</summary>
    public IReadOnlyList<long?> Rounded() => sums is null
        ? new SameEverywhere(start, communes)
        : Array.ConvertAll(sums, s => s is { } sum ? HalfUp(sum) : (long?)null);

    private static (decimal First, decimal Second) With((decimal First, decimal Second) two, decimal amount) =>
        amount > two.First ? (amount, two.First) : (two.First, Math.Max(two.Second, amount));

    private static long HalfUp(decimal amount) => (long)decimal.Round(amount, 0, MidpointRounding.AwayFromZero);

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
                $"Source « {column.Source} » has nothing by dimension « {column.Dimension?.Id} »: "
                + $"its facts have no column « {name} » but {string.Join(", ", dimensions.DefaultIfEmpty("no column at all"))}.",
                "Correct « by » or « where » in the indicators of this source, or « column » or « with » in the dimension.");
    }
}

using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Compute;

/// <summary>Sums the facts of one column while a source's facts pass by.</summary>
internal sealed class ColumnSum
{
    // Facts of a measure hold its two largest contributors under these names (raw-data/README.md, am-professionnels).
    private const string LargestSuffix = "_1";
    private const string SecondSuffix = "_2";

    private readonly decimal?[] sums;
    private readonly (decimal First, decimal Second)[]? largest;
    private readonly int position;
    private readonly HashSet<string> codes;

    public ColumnSum(Column column, Country country, FactSource source, string factsFolder, bool looksAtLargest)
    {
        Column = column;
        sums = new decimal?[country.Communes.Count];
        if (source.AbsentMeansNone)
            Array.Fill(sums, 0m);
        largest = looksAtLargest ? new (decimal, decimal)[country.Communes.Count] : null;
        position = column.Dimension is { } dimension ? PositionOf(dimension, column, [.. FactTable.Dimensions(factsFolder, source.Id)]) : -1;
        codes = column.Codes.ToHashSet(StringComparer.Ordinal);
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

    /// <summary>Adds a fact of one of <see cref="Measures"/> where it has the column's value.</summary>
    public void Add(Fact fact, int commune)
    {
        if ((position >= 0 && !codes.Contains(fact.Values[position])) || fact.Amount is not { } amount)
            return;
        if (fact.Measure == Column.Measure)
            sums[commune] = (sums[commune] ?? 0m) + amount;
        else if (largest is not null)
            largest[commune] = With(largest[commune], amount);
    }

    /// <summary>Half up, once per cell (decision D6); counts are already whole.</summary>
    public IReadOnlyList<long?> Rounded() => [.. sums.Select(s => s is { } sum ? HalfUp(sum) : (long?)null)];

    private static (decimal First, decimal Second) With((decimal First, decimal Second) two, decimal amount) =>
        amount > two.First ? (amount, two.First) : (two.First, Math.Max(two.Second, amount));

    private static long HalfUp(decimal amount) => (long)decimal.Round(amount, 0, MidpointRounding.AwayFromZero);

    private static int PositionOf(Dimension dimension, Column column, List<string> dimensions)
    {
        var found = dimensions.IndexOf(dimension.Column);
        return found >= 0
            ? found
            : throw new UserError(
                UserErrorKind.Catalogue,
                $"Source « {column.Source} » has nothing by dimension « {dimension.Id} ».",
                "Correct « by » or « where » in the indicators of this source.");
    }
}

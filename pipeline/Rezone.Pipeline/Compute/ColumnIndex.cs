using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Compute;

/// <summary>
/// The columns that a fact may belong to, found by its measure and its values: a measure has up to hundreds of columns,
/// of which a fact belongs to one or two.
/// </summary>
internal sealed class ColumnIndex
{
    private readonly Dictionary<string, OfMeasure> byMeasure = new(StringComparer.Ordinal);

    public ColumnIndex(IEnumerable<ColumnSum> sums)
    {
        foreach (var (measure, sum) in sums.SelectMany(s => s.Measures.Select(m => (m, s))))
        {
            if (!byMeasure.TryGetValue(measure, out var columns))
                byMeasure.Add(measure, columns = new OfMeasure());
            columns.Add(sum);
        }
    }

    /// <summary>Adds a fact wherever it belongs.</summary>
    public void Add(Fact fact, int commune)
    {
        if (byMeasure.TryGetValue(fact.Measure, out var columns))
            columns.Add(fact, commune);
    }

    /// <summary>The columns of one measure: those of everything, and those of a value by the position it stands at.</summary>
    private sealed class OfMeasure
    {
        private readonly List<ColumnSum> everything = [];
        private readonly SortedDictionary<int, Dictionary<string, List<ColumnSum>>> byPosition = [];

        public void Add(ColumnSum sum)
        {
            if (sum.FirstCondition is not var (position, values))
            {
                everything.Add(sum);
                return;
            }

            if (!byPosition.TryGetValue(position, out var byValue))
                byPosition.Add(position, byValue = new Dictionary<string, List<ColumnSum>>(StringComparer.Ordinal));
            foreach (var value in values)
            {
                if (!byValue.TryGetValue(value, out var found))
                    byValue.Add(value, found = []);
                found.Add(sum);
            }
        }

        public void Add(Fact fact, int commune)
        {
            foreach (var sum in everything)
                sum.Add(fact, commune);
            foreach (var (position, byValue) in byPosition)
            {
                foreach (var sum in byValue.GetValueOrDefault(fact.Values[position], []))
                    sum.Add(fact, commune);
            }
        }
    }
}

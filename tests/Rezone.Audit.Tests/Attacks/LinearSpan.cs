namespace Rezone.Audit.Tests.Attacks;

/// <summary>Rows « these communes have this sum », brought to reduced echelon form modulo a large prime.</summary>
internal sealed class LinearSpan
{
    private const long Prime = 2_147_483_647;

    private readonly List<long[]> reduced = [];
    private readonly int columns;

    public LinearSpan(int columns, IEnumerable<(IReadOnlyList<int> Communes, long Sum)> rows)
    {
        this.columns = columns;
        foreach (var (communes, sum) in rows)
        {
            var row = new long[columns + 1];
            foreach (var commune in communes)
                row[commune] = 1;
            row[columns] = sum % Prime;
            Add(row);
        }
    }

    /// <summary>Rows that say the plain sum of a set of communes.</summary>
    public IEnumerable<(IReadOnlyList<int> Communes, long Sum)> Simple() => reduced
        .Where(r => r.Take(columns).All(x => x is 0 or 1))
        .Select(r => ((IReadOnlyList<int>)[.. Enumerable.Range(0, columns).Where(c => r[c] == 1)], r[columns]));

    private void Add(long[] row)
    {
        foreach (var other in reduced)
            Subtract(row, other, row[Pivot(other)]);
        var pivot = Pivot(row);
        if (pivot < 0)
            return;
        var inverse = Power(row[pivot], Prime - 2);
        for (var i = 0; i <= columns; i++)
            row[i] = row[i] * inverse % Prime;
        foreach (var other in reduced)
            Subtract(other, row, other[pivot]);
        reduced.Add(row);
    }

    private int Pivot(long[] row) => Array.FindIndex(row, 0, columns, x => x != 0);

    private void Subtract(long[] row, long[] other, long factor)
    {
        if (factor == 0)
            return;
        for (var i = 0; i <= columns; i++)
            row[i] = (row[i] - (factor * other[i] % Prime) + Prime) % Prime;
    }

    private static long Power(long value, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1, value = value * value % Prime)
        {
            if ((exponent & 1) == 1)
                result = result * value % Prime;
        }

        return result;
    }
}

using System.Collections;
using System.Numerics;

namespace Rezone.Audit;

/// <summary>A column of counts in the fewest bytes that hold them: most are small, and there are tens of millions.</summary>
/// <typeparam name="T">Integer that holds every count; its smallest value stands for null.</typeparam>
internal sealed class PackedColumn<T> : IReadOnlyList<long?>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly T[] values;

    private PackedColumn(T[] values) => this.values = values;

    public int Count => values.Length;

    public long? this[int index] => values[index] == T.MinValue ? null : long.CreateTruncating(values[index]);

    /// <summary>The counts; null where one of them does not fit.</summary>
    public static PackedColumn<T>? Of(ReadOnlySpan<long?> counts)
    {
        var values = new T[counts.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = counts[i] is { } count ? T.CreateSaturating(count) : T.MinValue;
            if (counts[i] is { } whole && (value == T.MinValue || long.CreateTruncating(value) != whole))
                return null;
            values[i] = value;
        }

        return new PackedColumn<T>(values);
    }

    public IEnumerator<long?> GetEnumerator()
    {
        for (var i = 0; i < values.Length; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace Rezone.Pipeline.Compute;

/// <summary>A column that has one value in every commune, without a place for each.</summary>
internal sealed class SameEverywhere(long? value, int count) : IReadOnlyList<long?>
{
    public int Count => count;

    public long? this[int index] =>
        index >= 0 && index < count ? value : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<long?> GetEnumerator() => Enumerable.Repeat(value, count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace Rezone.Audit;

/// <summary>What one variable has in each block of its cut, in the order of the blocks.</summary>
internal sealed class BlockAmounts : IReadOnlyCollection<KeyValuePair<int, (long Amount, long? Whole)>>
{
    private readonly List<(long Amount, long? Whole)?> amounts = [];

    public int Count { get; private set; }

    public IEnumerable<(long Amount, long? Whole)> Values => amounts.OfType<(long, long?)>();

    /// <summary>Amount, and amount of the variable it is divided by.</summary>
    /// <exception cref="KeyNotFoundException">Nothing is published of the block.</exception>
    public (long Amount, long? Whole) this[int block] => block < amounts.Count && amounts[block] is { } found
        ? found
        : throw new KeyNotFoundException($"Nothing is published of block {block}.");

    /// <summary>Takes a block's amounts, and gives those it was first declared with.</summary>
    public (long Amount, long? Whole) Declare(int block, (long Amount, long? Whole) here)
    {
        while (amounts.Count <= block)
            amounts.Add(null);
        if (amounts[block] is { } known)
            return known;
        amounts[block] = here;
        Count++;
        return here;
    }

    public IEnumerator<KeyValuePair<int, (long Amount, long? Whole)>> GetEnumerator()
    {
        for (var block = 0; block < amounts.Count; block++)
        {
            if (amounts[block] is { } found)
                yield return KeyValuePair.Create(block, found);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

namespace Rezone.Audit;

/// <summary>One variable over all shards.</summary>
/// <param name="cutId">Id of its cut.</param>
/// <param name="cut">Its cut.</param>
internal sealed class NationalVariable(string cutId, NationalCut cut)
{
    private readonly Dictionary<int, (long Amount, long? Whole)> amounts = [];

    public string CutId => cutId;

    public NationalCut Cut => cut;

    /// <summary>Block → amount, and amount of the variable it is nested in.</summary>
    public IReadOnlyDictionary<int, (long Amount, long? Whole)> Amounts => amounts;

    /// <summary>Takes a block's amounts, and gives those it was first declared with.</summary>
    public (long Amount, long? Whole) Declare(string block, (long Amount, long? Whole) here)
    {
        amounts.TryAdd(cut.IndexOf(block), here);
        return amounts[cut.IndexOf(block)];
    }

    public long SumOf(IEnumerable<int> blocks) => blocks.Sum(b => amounts[b].Amount);
}

namespace Rezone.Audit;

/// <summary>One variable over all shards.</summary>
/// <param name="cutId">Id of its cut.</param>
/// <param name="cut">Its cut.</param>
internal sealed class NationalVariable(string cutId, NationalCut cut)
{
    public string CutId => cutId;

    public NationalCut Cut => cut;

    /// <summary>Block → amount, and amount of the variable it is nested in.</summary>
    public BlockAmounts Amounts { get; } = new();

    public long SumOf(IEnumerable<int> blocks) => blocks.Sum(b => Amounts[b].Amount);

    /// <summary>Sum over a set of communes, ascending; null where it is not a union of blocks.</summary>
    public long? SumOver(int[] set) => cut.SumOver(set, Amounts);
}

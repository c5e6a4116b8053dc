namespace Rezone.Domain.Disclosure;

/// <summary>The amounts of one variable, summed over any node of the tree in one subtraction.</summary>
internal sealed class AmountSums
{
    private readonly ProtectionTree tree;
    private readonly long[] before;

    public AmountSums(ProtectionTree tree, IReadOnlyList<long?> amounts)
    {
        this.tree = tree;
        before = new long[tree.LeafCount + 1];
        for (var place = 0; place < tree.LeafCount; place++)
            before[place + 1] = before[place] + (amounts[tree.LeafOrder[place]] ?? 0);
    }

    /// <summary>Sum over the communes of a node where something was collected.</summary>
    public long At(int node) => before[tree.First(node) + tree.Count(node)] - before[tree.First(node)];
}

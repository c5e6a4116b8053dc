namespace Rezone.Domain.Disclosure;

/// <summary>
/// Where earlier releases let a family's cut be split (design §3.7). What was published finer before may be split; in a
/// new period also what was safe in the period before, so that a refinement needs two safe periods.
/// </summary>
internal sealed class CutLimits
{
    private readonly bool[] isUnion;
    private readonly HashSet<int> wasGood;

    private CutLimits(bool[] isUnion, IEnumerable<int> wasGood) => (this.isUnion, this.wasGood) = (isUnion, [.. wasGood]);

    /// <summary>The same period is published again: blocks may only be unions of those that were published.</summary>
    public static CutLimits OfSamePeriod(TreeShape tree, IReadOnlyList<IReadOnlyList<int>> blocks) => new(Unions(tree, blocks), []);

    /// <summary>The period that follows one that was published.</summary>
    /// <param name="tree">Today's tree.</param>
    /// <param name="blocks">Blocks of the period before, as communes of today.</param>
    /// <param name="good">Nodes of today's tree whose children were both safe then.</param>
    public static CutLimits OfNextPeriod(TreeShape tree, IReadOnlyList<IReadOnlyList<int>> blocks, IEnumerable<int> good) =>
        new(Unions(tree, blocks), good);

    /// <summary>Whether a node may be split into its two children.</summary>
    public bool MaySplit(int node, int left, int right) => (isUnion[left] && isUnion[right]) || wasGood.Contains(node);

    // A node is a union of blocks where the blocks that lie in it have as many communes as it has.
    private static bool[] Unions(TreeShape tree, IReadOnlyList<IReadOnlyList<int>> blocks)
    {
        var sizes = new int[tree.NodeCount];
        foreach (var block in blocks)
            sizes[tree.Around(block)] += block.Count;
        var held = tree.SummedUp(sizes);
        return [.. Enumerable.Range(0, tree.NodeCount).Select(n => held[n] == tree.Count(n))];
    }
}

namespace Rezone.Domain.Disclosure;

/// <summary>
/// A cut of the tree for one family: the blocks, side by side, that hold every collected commune once. A node is good
/// where it is safe as a block or both its children are good; from the country down, <c>cut(k) = unit ? {k} : good(left)
/// and good(right) ? cut(left) + cut(right) : {k}</c>.
/// </summary>
/// <remarks>A node that is split need not be safe as a block: what it adds up to is known from its children anyway.</remarks>
internal sealed class ProtectionCut
{
    private readonly NodeSafety safety;
    private readonly bool[] isSplit;

    private ProtectionCut(CollectedNodes nodes, NodeSafety safety)
    {
        Nodes = nodes;
        this.safety = safety;
        isSplit = new bool[nodes.Tree.NodeCount];
    }

    public CollectedNodes Nodes { get; }

    /// <summary>The blocks as nodes of the tree, left to right.</summary>
    public List<int> Blocks { get; } = [];

    /// <summary>Whether a node lies above the blocks: its children are published, or what they are made of.</summary>
    public bool IsSplit(int node) => isSplit[node];

    /// <summary>The finest cut that is safe; null where the country itself is not.</summary>
    /// <param name="nodes">The collected part of the tree.</param>
    /// <param name="safety">The family's rules.</param>
    /// <param name="parents">Cuts whose blocks may not be broken.</param>
    /// <param name="limits">Where earlier releases let it be split; null for everywhere.</param>
    public static ProtectionCut? Finest(
        CollectedNodes nodes, NodeSafety safety, IReadOnlyList<ProtectionCut> parents, CutLimits? limits = null)
    {
        var root = nodes.Narrow(nodes.Tree.Root);
        if (nodes.IsVoid(root))
            return null;

        var mayBeSplit = new bool[nodes.Tree.NodeCount];
        if (!IsGood(root))
            return null;

        var cut = new ProtectionCut(nodes, safety);
        cut.Split(root, mayBeSplit);
        return cut;

        bool IsGood(int node)
        {
            if (!nodes.Tree.IsUnit(node) && parents.All(p => p.IsSplit(node)))
            {
                var (left, right) = nodes.Children(node);
                mayBeSplit[node] = limits?.MaySplit(node, left, right) != false && IsGood(left) && IsGood(right);
            }

            return mayBeSplit[node] || safety.IsSafe(node);
        }
    }

    /// <summary>
    /// Nodes whose two children are both good by the family's rules alone, ascending: what the next period may split.
    /// </summary>
    public IReadOnlyList<int> GoodNodes()
    {
        var good = new List<int>();
        IsGood(Nodes.Narrow(Nodes.Tree.Root));
        good.Sort();
        return good;

        bool IsGood(int node)
        {
            if (Nodes.Tree.IsUnit(node))
                return safety.IsSafe(node);
            var (left, right) = Nodes.Children(node);
            // Both are asked: a later period may need what lies inside either.
            var isSplit = IsGood(left) & IsGood(right);
            if (isSplit)
                good.Add(node);
            return isSplit || safety.IsSafe(node);
        }
    }

    private void Split(int root, bool[] mayBeSplit)
    {
        var waiting = new Stack<int>([root]);
        while (waiting.TryPop(out var node))
        {
            isSplit[node] = mayBeSplit[node];
            if (!isSplit[node])
            {
                Blocks.Add(node);
                continue;
            }

            var (left, right) = Nodes.Children(node);
            waiting.Push(right);
            waiting.Push(left);
        }
    }
}

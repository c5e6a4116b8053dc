namespace Rezone.Domain.Disclosure;

/// <summary>
/// A cut of the tree for one family: the blocks, side by side, that hold every collected commune once. A node is good
/// where it is safe as a block or both its children are good; from the country down, <c>cut(k) = unit ? {k} : good(left)
/// and good(right) ? cut(left) + cut(right) : {k}</c>.
/// </summary>
/// <remarks>A node that is split need not be safe as a block: what it adds up to is known from its children anyway.</remarks>
internal sealed class ProtectionCut
{
    private readonly bool[] isSplit;

    private ProtectionCut(CollectedNodes nodes, bool[] isSplit)
    {
        Nodes = nodes;
        this.isSplit = isSplit;
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
    public static ProtectionCut? Finest(CollectedNodes nodes, NodeSafety safety, IReadOnlyList<ProtectionCut> parents)
    {
        var root = nodes.Narrow(nodes.Tree.Root);
        if (nodes.IsVoid(root))
            return null;

        var mayBeSplit = new bool[nodes.Tree.NodeCount];
        if (!IsGood(root))
            return null;

        var cut = new ProtectionCut(nodes, new bool[nodes.Tree.NodeCount]);
        cut.Split(root, mayBeSplit);
        return cut;

        bool IsGood(int node)
        {
            if (!nodes.Tree.IsUnit(node) && parents.All(p => p.IsSplit(node)))
            {
                var (left, right) = nodes.Children(node);
                mayBeSplit[node] = IsGood(left) && IsGood(right);
            }

            return mayBeSplit[node] || safety.IsSafe(node);
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

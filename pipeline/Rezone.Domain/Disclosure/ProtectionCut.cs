namespace Rezone.Domain.Disclosure;

/// <summary>
/// A cut of the tree for one family: the blocks, side by side, that hold every collected commune once.
/// <c>cut(k) = unit ? {k} : safe(left) and safe(right) ? cut(left) + cut(right) : {k}</c>, from the country down.
/// </summary>
internal sealed class ProtectionCut
{
    private readonly bool[] isSplit;

    private ProtectionCut(CollectedNodes nodes)
    {
        Nodes = nodes;
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
    public static ProtectionCut? Finest(CollectedNodes nodes, NodeSafety safety, IReadOnlyList<ProtectionCut> parents)
    {
        var root = nodes.Narrow(nodes.Tree.Root);
        if (nodes.IsVoid(root) || !safety.IsSafe(root))
            return null;

        var cut = new ProtectionCut(nodes);
        var waiting = new Stack<int>([root]);
        while (waiting.TryPop(out var node))
        {
            if (nodes.Tree.IsUnit(node) || parents.Any(p => !p.IsSplit(node)))
            {
                cut.Blocks.Add(node);
                continue;
            }

            var (left, right) = nodes.Children(node);
            if (!safety.IsSafe(left) || !safety.IsSafe(right))
            {
                cut.Blocks.Add(node);
                continue;
            }

            cut.isSplit[node] = true;
            waiting.Push(right);
            waiting.Push(left);
        }

        return cut;
    }
}

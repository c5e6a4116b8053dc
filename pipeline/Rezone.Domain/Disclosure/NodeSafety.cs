namespace Rezone.Domain.Disclosure;

/// <summary>Whether a family may be published at a node of the tree.</summary>
/// <param name="nodes">The collected part of the tree.</param>
/// <param name="guards">Counts with their minimum at the node itself.</param>
/// <param name="sizes">Counts with their minimum in both children.</param>
/// <param name="crossings">Tables that must stay wide inside the node.</param>
internal sealed class NodeSafety(
    CollectedNodes nodes,
    IReadOnlyList<NodeGuard> guards,
    IReadOnlyList<NodeGuard> sizes,
    IReadOnlyList<CrossingWidth> crossings)
{
    /// <summary>Whether every rule of the family holds at the node, as design §3.4 defines « safe ».</summary>
    public bool IsSafe(int node)
    {
        if (!guards.All(g => g.HoldsAt(node)))
            return false;
        if (nodes.Tree.IsUnit(node))
            return true;

        var (left, right) = nodes.Children(node);
        return sizes.All(s => s.HoldsAt(left) && s.HoldsAt(right)) && crossings.All(c => c.IsWideInside(node));
    }
}

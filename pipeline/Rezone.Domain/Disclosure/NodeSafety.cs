namespace Rezone.Domain.Disclosure;

/// <summary>Whether a family may be published at a node of the tree.</summary>
/// <param name="nodes">The collected part of the tree.</param>
/// <param name="guards">Counts with their minimum at the node itself.</param>
/// <param name="sizes">Counts with their minimum in both children.</param>
/// <param name="tops">Counts that only the number of inhabitants bounds.</param>
/// <param name="crossings">Tables that must stay wide inside the node.</param>
/// <remarks>
/// The rules are those of design §3.4, « safe », and two for what an attacker knows beside the site: the inhabitants of
/// every commune, from the census. Each leaves K values, or a value that could have been published.
/// </remarks>
internal sealed class NodeSafety(
    CollectedNodes nodes,
    IReadOnlyList<NodeGuard> guards,
    IReadOnlyList<NodeGuard> sizes,
    IReadOnlyList<NodeGuard> tops,
    IReadOnlyList<CrossingWidth> crossings)
{
    /// <summary>Whether every rule of the family holds at the node.</summary>
    public bool IsSafe(int node)
    {
        if (!guards.All(g => g.HoldsAt(node)))
            return false;
        if (nodes.Tree.Left(node) < 0)
            return true;
        if (!tops.All(t => IsFarFromInhabitants(t, node)))
            return false;
        if (nodes.Tree.IsUnit(node))
            return guards.All(g => KeepsMembers(g, node));

        var (left, right) = nodes.Children(node);
        return sizes.All(s => s.HoldsAt(left) && s.HoldsAt(right))
            && tops.All(t => LeavesRoom(t, node))
            && crossings.All(c => c.IsWideInside(node));
    }

    // With as many patients as inhabitants, every commune inside has all of its own. A source that counts more patients
    // than inhabitants is not bounded by them.
    private bool IsFarFromInhabitants(NodeGuard top, int node)
    {
        var others = nodes.InhabitantsOf(node) - top.At(node);
        return others < 0 || others >= top.Minimum;
    }

    // Both children are known to have K: a node of 2K + k would leave k + 1 values for each.
    private static bool LeavesRoom(NodeGuard top, int node) => top.At(node) >= (3 * top.Minimum) - 1;

    // In a base unit the others of a commune are few: what they cannot fill is the commune's, and must be nothing, or
    // enough to be published.
    private bool KeepsMembers(NodeGuard guard, int unit)
    {
        var (amount, inhabitants) = (guard.At(unit), nodes.InhabitantsOf(unit));
        return nodes.InhabitantsOfEach(unit).All(own => amount - (inhabitants - own) is var least && (least <= 0 || least >= guard.Minimum));
    }
}

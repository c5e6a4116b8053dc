using System.Collections.Immutable;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// The tree as far as a source reaches. A subtree where nothing was collected (Mayotte) is void: it is skipped, and
/// does not make its sibling unsafe. Which communes are collected is public.
/// </summary>
internal sealed class CollectedNodes
{
    private readonly int[] before;
    private readonly long[] inhabitantsBefore;
    private readonly Dictionary<int, ProtectionGroup> groups = [];

    public CollectedNodes(ProtectionTree tree, IReadOnlyList<bool> isCollected)
    {
        Tree = tree;
        IsCollected = isCollected;
        before = new int[tree.LeafCount + 1];
        inhabitantsBefore = new long[tree.LeafCount + 1];
        for (var place = 0; place < tree.LeafCount; place++)
        {
            var leaf = tree.LeafOrder[place];
            before[place + 1] = before[place] + (isCollected[leaf] ? 1 : 0);
            inhabitantsBefore[place + 1] = inhabitantsBefore[place] + (isCollected[leaf] ? tree.Country.Communes[leaf].Population : 0);
        }
    }

    public ProtectionTree Tree { get; }

    public IReadOnlyList<bool> IsCollected { get; }

    public bool IsVoid(int node) => CountOf(node) == 0;

    /// <summary>Inhabitants (PMUN) of the collected communes of a node.</summary>
    public long InhabitantsOf(int node) => inhabitantsBefore[Tree.First(node) + Tree.Count(node)] - inhabitantsBefore[Tree.First(node)];

    /// <summary>Inhabitants of each collected commune of a node.</summary>
    public IEnumerable<long> InhabitantsOfEach(int node) =>
        Tree.Members(node).ToArray().Where(m => IsCollected[m]).Select(m => Tree.Country.Communes[m].Population);

    /// <summary>Goes down past void children: the smallest node with the same collected communes.</summary>
    public int Narrow(int node)
    {
        while (Tree.Left(node) >= 0)
        {
            if (IsVoid(Tree.Left(node)))
                node = Tree.Right(node);
            else if (IsVoid(Tree.Right(node)))
                node = Tree.Left(node);
            else
                break;
        }

        return node;
    }

    /// <summary>The two children of a node, past void ones. The node is narrow and not a unit.</summary>
    public (int Left, int Right) Children(int node) => (Narrow(Tree.Left(node)), Narrow(Tree.Right(node)));

    /// <summary>The collected communes of a node, as they are published. The same object for the same node.</summary>
    public ProtectionGroup GroupOf(int node)
    {
        if (groups.TryGetValue(node, out var group))
            return group;

        var members = Tree.Members(node).ToArray().Where(m => IsCollected[m]).Order().ToImmutableArray();
        var inhabitants = members.Sum(m => Tree.Country.Communes[m].Population);
        group = new ProtectionGroup($"{Tree.Country.Communes[members[0]].Code}-{members.Length}", members, inhabitants);
        groups.Add(node, group);
        return group;
    }

    private int CountOf(int node) => before[Tree.First(node) + Tree.Count(node)] - before[Tree.First(node)];
}

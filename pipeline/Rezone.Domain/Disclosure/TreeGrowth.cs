namespace Rezone.Domain.Disclosure;

/// <summary>
/// Clusters that join two by two: the smallest by inhabitants goes to the neighbour that minimises
/// distance² × inhabitants^0.7, or, where no neighbour of its group touches it, to the nearest one. Ties go to the
/// smallest code.
/// </summary>
internal sealed class TreeGrowth
{
    private const double InhabitantsExponent = 0.7;

    private readonly List<TreeNode> nodes;
    private readonly List<HashSet<int>> touching;
    private readonly SortedSet<int> roots;
    private readonly List<int> towardsRoot;
    private readonly bool byDistanceOnly;

    /// <summary>Every commune is a cluster of its own.</summary>
    /// <param name="leaves">The communes, by index.</param>
    /// <param name="neighbours">Pairs that share a border; with none at all, distance alone decides.</param>
    public TreeGrowth(IEnumerable<TreeNode> leaves, IReadOnlyCollection<(int First, int Second)> neighbours)
    {
        nodes = [.. leaves];
        nodes.Capacity = 2 * nodes.Count;
        roots = [.. Enumerable.Range(0, nodes.Count)];
        towardsRoot = [.. roots];
        touching = [.. roots.Select(_ => new HashSet<int>())];
        byDistanceOnly = neighbours.Count == 0;
        foreach (var (a, b) in neighbours.Where(p => p.First != p.Second))
        {
            touching[a].Add(b);
            touching[b].Add(a);
        }
    }

    /// <summary>All nodes so far, children before parents.</summary>
    public IReadOnlyList<TreeNode> Nodes => nodes;

    /// <summary>Ties every cluster with fewer inhabitants than the minimum to another of its group, for good.</summary>
    public void TieSmall(IReadOnlyList<string> groupOfCommune, int minimumInhabitants)
    {
        foreach (var group in Groups(groupOfCommune))
            JoinGroup(group, below: minimumInhabitants, isUnit: true);
    }

    /// <summary>Joins the clusters of each group until one is left.</summary>
    public void JoinAll(IReadOnlyList<string> groupOfCommune)
    {
        foreach (var group in Groups(groupOfCommune))
            JoinGroup(group, below: long.MaxValue, isUnit: false);
    }

    /// <summary>Joins what lies in one set of communes, which no cluster so far crosses: by each grouping in turn, then all of it.</summary>
    public void JoinSet(IReadOnlyList<int> communes, IReadOnlyList<IReadOnlyList<string>> groupings)
    {
        foreach (var grouping in groupings)
        {
            foreach (var group in Groups(communes.Select(RootOf).Distinct(), grouping))
                JoinGroup(group, below: long.MaxValue, isUnit: false);
        }

        JoinGroup([.. communes.Select(RootOf).Distinct()], below: long.MaxValue, isUnit: false);
    }

    /// <summary>Marks every cluster that is made of a too small one as never to be split.</summary>
    public void MarkUnits(int minimumInhabitants)
    {
        for (var node = 0; node < nodes.Count; node++)
        {
            var (left, right) = (nodes[node].Left, nodes[node].Right);
            if (left >= 0 && Math.Min(nodes[left].Inhabitants, nodes[right].Inhabitants) < minimumInhabitants)
                nodes[node] = nodes[node] with { IsUnit = true };
        }
    }

    private int RootOf(int node)
    {
        while (towardsRoot[node] != node)
            node = towardsRoot[node] = towardsRoot[towardsRoot[node]];
        return node;
    }

    private List<List<int>> Groups(IReadOnlyList<string> groupOfCommune) => Groups(roots, groupOfCommune);

    private List<List<int>> Groups(IEnumerable<int> clusters, IReadOnlyList<string> groupOfCommune) =>
        [.. clusters.GroupBy(r => groupOfCommune[nodes[r].Largest], StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any())
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.ToList())];

    private void JoinGroup(List<int> group, long below, bool isUnit)
    {
        var members = new HashSet<int>(group);
        var queue = new PriorityQueue<int, (long Inhabitants, int Smallest)>();
        foreach (var node in group)
            queue.Enqueue(node, (nodes[node].Inhabitants, nodes[node].Smallest));

        while (members.Count > 1 && queue.TryDequeue(out var smallest, out var size) && size.Inhabitants < below)
        {
            if (!members.Remove(smallest))
                continue;

            var partner = PartnerOf(smallest, members);
            members.Remove(partner);
            var joined = Join(smallest, partner, isUnit);
            members.Add(joined);
            queue.Enqueue(joined, (nodes[joined].Inhabitants, nodes[joined].Smallest));
        }
    }

    private int PartnerOf(int node, HashSet<int> group)
    {
        var touched = touching[node].Where(group.Contains).ToList();
        return touched.Count > 0 || byDistanceOnly
            ? Best(touched.Count > 0 ? touched : group, n => Cost(node, n))
            : Best(group, n => nodes[node].Centre.SquaredKilometresTo(nodes[n].Centre));
    }

    private int Best(IEnumerable<int> candidates, Func<int, double> cost) =>
        candidates.MinBy(n => (cost(n), nodes[n].Smallest));

    private double Cost(int node, int other) =>
        nodes[node].Centre.SquaredKilometresTo(nodes[other].Centre) * Math.Pow(nodes[other].Weight, InhabitantsExponent);

    private int Join(int a, int b, bool isUnit)
    {
        var joined = nodes.Count;
        nodes.Add(TreeNode.Join((a, nodes[a]), (b, nodes[b]), isUnit));
        roots.Remove(a);
        roots.Remove(b);
        roots.Add(joined);
        towardsRoot.Add(joined);
        (towardsRoot[a], towardsRoot[b]) = (joined, joined);

        var (kept, merged) = touching[a].Count >= touching[b].Count ? (touching[a], touching[b]) : (touching[b], touching[a]);
        foreach (var other in touching[a].Concat(touching[b]).ToList())
        {
            touching[other].Remove(a);
            touching[other].Remove(b);
            touching[other].Add(joined);
        }

        kept.UnionWith(merged);
        kept.ExceptWith([a, b, joined]);
        touching.Add(kept);
        return joined;
    }
}

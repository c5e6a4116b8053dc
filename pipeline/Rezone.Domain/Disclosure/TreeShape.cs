namespace Rezone.Domain.Disclosure;

/// <summary>A binary tree as arrays: leaves are nodes 0 to n-1, every other node has two children of smaller number.</summary>
internal sealed class TreeShape
{
    private readonly IReadOnlyList<int> left;
    private readonly IReadOnlyList<int> right;
    private readonly int[] parent;
    private readonly int[] first;
    private readonly int[] count;
    private readonly int[] leafOrder;

    /// <summary>Places the leaves of every node side by side.</summary>
    /// <param name="left">First child per node; -1 for a leaf.</param>
    /// <param name="right">Second child per node; -1 for a leaf.</param>
    public TreeShape(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        (this.left, this.right) = (left, right);
        (parent, first, count) = (new int[left.Count], new int[left.Count], new int[left.Count]);
        var leaves = (left.Count + 1) / 2;
        for (var node = 0; node < left.Count; node++)
            count[node] = node < leaves ? 1 : count[left[node]] + count[right[node]];
        leafOrder = new int[leaves];
        PlaceLeaves();
    }

    public int NodeCount => left.Count;

    public int Root => NodeCount - 1;

    public IReadOnlyList<int> LeafOrder => leafOrder;

    public int Left(int node) => left[node];

    public int Right(int node) => right[node];

    public int Parent(int node) => parent[node];

    public int First(int node) => first[node];

    public int Count(int node) => count[node];

    public ReadOnlySpan<int> Members(int node) => leafOrder.AsSpan(first[node], count[node]);

    /// <summary>The smallest node that holds all of some nodes, at least one.</summary>
    public int Around(IEnumerable<int> nodes)
    {
        var (start, end, around) = (int.MaxValue, 0, 0);
        foreach (var node in nodes)
        {
            start = Math.Min(start, first[node]);
            end = Math.Max(end, first[node] + count[node]);
            around = Math.Max(around, node);
        }

        while (first[around] > start || first[around] + count[around] < end)
            around = parent[around];
        return around;
    }

    /// <summary>Adds what stands at each node to all nodes above it.</summary>
    public int[] SummedUp(int[] amounts)
    {
        int[] sums = [.. amounts];
        for (var node = 0; node < Root; node++)
            sums[parent[node]] += sums[node];
        return sums;
    }

    private void PlaceLeaves()
    {
        parent[Root] = -1;
        for (var node = Root; node >= 0; node--)
        {
            if (left[node] < 0)
            {
                leafOrder[first[node]] = node;
                continue;
            }

            parent[left[node]] = node;
            parent[right[node]] = node;
            first[left[node]] = first[node];
            first[right[node]] = first[node] + count[left[node]];
        }
    }
}

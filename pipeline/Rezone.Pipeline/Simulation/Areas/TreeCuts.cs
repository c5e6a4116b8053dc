namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>
/// Cuts communes that hang together into parts that do, of about the same weight: a random tree through all of them is
/// cut where it balances best, and so on with both sides; of several trees the best is taken.
/// </summary>
public sealed class TreeCuts(IReadOnlyDictionary<int, List<int>> links, Func<int, long> weight, RandomStream stream)
{
    private const int Trees = 12;

    /// <summary>So many parts, each ordered, in the order of their first commune; fewer where there are fewer communes.</summary>
    public List<List<int>> Into(int parts, IReadOnlyList<int> communes)
    {
        List<List<int>> done = [];
        Divide(parts, [.. communes], done);
        return [.. done.OrderBy(part => part[0])];
    }

    private void Divide(int parts, List<int> communes, List<List<int>> done)
    {
        if (parts <= 1 || communes.Count <= 1)
        {
            done.Add([.. communes.Order()]);
            return;
        }

        var inside = communes.ToHashSet();
        var best = Enumerable.Range(0, Trees).Select(_ => BestCut(parts, communes, inside)).ToList().MinBy(c => c.Miss);
        Divide(best.Parts, best.Side, done);
        Divide(parts - best.Parts, [.. communes.Except(best.Side)], done);
    }

    private (double Miss, int Parts, List<int> Side) BestCut(int parts, List<int> communes, HashSet<int> inside)
    {
        var (order, parent) = Tree(communes[0], inside);
        var below = order.ToDictionary(c => c, weight);
        for (var i = order.Count - 1; i > 0; i--)
        {
            below[parent[order[i]]] += below[order[i]];
        }

        var total = below[order[0]];
        var (miss, share, root) = order.Skip(1)
            .SelectMany(c => Enumerable.Range(1, parts - 1), (c, n) => (Miss: Miss(below[c], n), n, c))
            .MinBy(cut => cut.Miss);
        List<int> side = [root];
        var taken = new HashSet<int>(side);
        side.AddRange(order.Where(c => c != order[0] && taken.Contains(parent[c]) && taken.Add(c)));
        return (miss, share, side);

        // How far the parts of either side are from the mean part: a side that is one part must be as near as the other.
        double Miss(long weight, int n) => Math.Max(
            Math.Abs(((double)weight / n) - ((double)total / parts)),
            Math.Abs(((double)(total - weight) / (parts - n)) - ((double)total / parts)));
    }

    /// <summary>A tree that grows by the random edge that is shortest at each moment (Prim).</summary>
    private (List<int> Order, Dictionary<int, int> Parent) Tree(int root, HashSet<int> inside)
    {
        List<int> order = [];
        var parent = new Dictionary<int, int>();
        var edges = new PriorityQueue<(int From, int To), (double Length, int To)>();
        edges.Enqueue((root, root), (0, root));
        while (edges.TryDequeue(out var edge, out _))
        {
            if (!parent.TryAdd(edge.To, edge.From))
            {
                continue;
            }

            order.Add(edge.To);
            foreach (var next in links[edge.To].Where(n => inside.Contains(n) && !parent.ContainsKey(n)))
            {
                edges.Enqueue((edge.To, next), (stream.NextUniform(), next));
            }
        }

        return (order, parent);
    }
}

using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// An earlier tree seen from the communes of today. A node still stands where its communes are exactly whole communes of
/// today: one that holds only a half of a commune that has merged since is gone.
/// </summary>
internal sealed class TreeInheritance
{
    private readonly TreeShape shape;
    private readonly List<int>[] before;
    private readonly int[] home;
    private readonly bool[] stands;

    /// <summary>Follows every commune of the ledger to today.</summary>
    /// <param name="ledger">The earlier tree.</param>
    /// <param name="country">The communes of today.</param>
    /// <param name="history">What became of codes.</param>
    public TreeInheritance(CutLedger ledger, Country country, CommuneHistory history)
    {
        shape = new TreeShape(ledger.Left, ledger.Right);
        var after = ledger.Communes
            .Select(code => history.Resolve(code, ledger.Cog).Successors.Select(country.IndexOf).Where(i => i >= 0).ToList())
            .ToList();
        before = [.. country.Communes.Select(_ => new List<int>())];
        for (var old = 0; old < after.Count; old++)
        {
            foreach (var commune in after[old])
                before[commune].Add(old);
        }

        home = [.. before.Select(olds => olds.Count == 0 ? -1 : shape.Around(olds))];
        var needed = new int[shape.NodeCount];
        foreach (var communes in after.Where(c => c.Count > 0))
            needed[shape.Around(communes.Select(c => home[c]))]++;
        // Nobody knows where the persons of a commune without successor went: then no node is sure to hold them whole.
        var isComplete = after.TrueForAll(c => c.Count > 0);
        var whole = shape.SummedUp(needed);
        stands = [.. Enumerable.Range(0, shape.NodeCount).Select(n => isComplete && whole[n] == shape.Count(n))];
    }

    /// <summary>The communes of today in every node that still stands and holds several, small nodes first.</summary>
    public IEnumerable<int[]> Standing() =>
        MembersOfNodes().Where(m => m.Communes.Length > 1).OrderBy(m => m.Communes.Length).ThenBy(m => m.Communes[0]).Select(m => m.Communes);

    /// <summary>Nodes of the earlier tree → nodes of today's, where they stand in both.</summary>
    public IReadOnlyDictionary<int, int> NodesOf(TreeShape today) => MembersOfNodes()
        .Select(m => (m.Node, Today: today.Around(m.Communes), m.Communes.Length))
        .Where(m => today.Count(m.Today) == m.Length)
        .ToDictionary(m => m.Node, m => m.Today);

    /// <summary>
    /// The blocks of an earlier cut as sets of communes of today. Blocks that share a commune of today are one; a commune
    /// that no block held is one of its own.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> BlocksOf(LedgerCut cut)
    {
        var oneOf = new Dictionary<int, int>();
        int Top(int block)
        {
            while (oneOf.TryGetValue(block, out var other))
                block = other;
            return block;
        }

        foreach (var olds in before)
        {
            var blocks = olds.Select(o => cut.BlockOf[o]).Where(b => b >= 0).Select(Top).Distinct().Order().ToList();
            foreach (var block in blocks.Skip(1))
                oneOf[block] = blocks[0];
        }

        return [.. Enumerable.Range(0, before.Length)
            .GroupBy(c => before[c].Select(o => cut.BlockOf[o]).Where(b => b >= 0).Select(b => (long)Top(b)).DefaultIfEmpty(-1L - c).First())
            .Select(g => (IReadOnlyList<int>)[.. g])];
    }

    private IEnumerable<(int Node, int[] Communes)> MembersOfNodes()
    {
        var communesAt = home.Select((node, commune) => (node, commune)).Where(h => h.node >= 0).ToLookup(h => h.node, h => h.commune);
        var below = new List<int>?[shape.NodeCount];
        for (var node = 0; node < shape.NodeCount; node++)
        {
            List<int> members = [.. communesAt[node]];
            if (shape.Left(node) >= 0)
                members.AddRange([.. below[shape.Left(node)] ?? [], .. below[shape.Right(node)] ?? []]);
            if (shape.Left(node) >= 0)
                (below[shape.Left(node)], below[shape.Right(node)]) = (null, null);
            below[node] = members;
            if (stands[node] && members.Count > 0)
                yield return (node, [.. members.Order()]);
        }
    }
}

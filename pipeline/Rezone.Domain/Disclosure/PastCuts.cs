using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>The ledger of cuts as a new release reads and continues it.</summary>
public sealed class PastCuts
{
    private readonly CutLedger? ledger;
    private readonly TreeInheritance? inheritance;
    private readonly Func<string, string?> periodOf;
    private (TreeShape Tree, IReadOnlyDictionary<int, int> NodeOf)? today;

    /// <summary>Follows the ledger's communes to today.</summary>
    /// <param name="ledger">What was published before; null for nothing.</param>
    /// <param name="country">The communes of today.</param>
    /// <param name="history">What became of codes.</param>
    /// <param name="periodOf">Id of a family → reference period of its figures; null where the ledger does not concern it.</param>
    public PastCuts(CutLedger? ledger, Country country, CommuneHistory history, Func<string, string?> periodOf)
    {
        (this.ledger, this.periodOf) = (ledger, periodOf);
        inheritance = ledger is null ? null : new TreeInheritance(ledger, country, history);
    }

    private PastCuts() => periodOf = _ => null;

    /// <summary>Nothing was published before, and nothing is to be remembered.</summary>
    public static PastCuts None { get; } = new();

    /// <summary>The communes of every node of the earlier tree that still stands, small nodes first.</summary>
    internal IEnumerable<int[]> Standing => inheritance?.Standing() ?? [];

    /// <summary>The ledger after a release: its tree, its cuts, and all earlier ones told of its communes.</summary>
    /// <param name="tree">The release's tree.</param>
    /// <param name="cuts">The release's cuts.</param>
    public CutLedger After(ProtectionTree tree, IReadOnlyList<LedgerCut> cuts)
    {
        var shape = tree.Shape;
        var earlier = (ledger?.Cuts ?? [])
            .Where(c => !cuts.Any(n => n.Family == c.Family && n.Period == c.Period))
            .Select(c => c with { BlockOf = NumbersOf(BlocksOf(c), shape.LeafOrder.Count), Good = Today(c.Good, shape) });
        return new CutLedger(
            tree.Country.Cog,
            [.. tree.Country.Communes.Select(c => c.Code)],
            [.. Enumerable.Range(0, shape.NodeCount).Select(shape.Left)],
            [.. Enumerable.Range(0, shape.NodeCount).Select(shape.Right)],
            [.. earlier.Concat(cuts).OrderBy(c => c.Period, StringComparer.Ordinal).ThenBy(c => c.Family, StringComparer.Ordinal)]);
    }

    /// <summary>Where a family may be split; null where nothing limits it.</summary>
    internal CutLimits? LimitsOf(string family, TreeShape tree)
    {
        if (inheritance is null || periodOf(family) is not { } period)
            return null;
        var cuts = ledger?.Cuts.Where(c => c.Family == family && string.CompareOrdinal(c.Period, period) <= 0).ToList() ?? [];
        return cuts.Count == 0 ? null
            : cuts[^1].Period == period ? CutLimits.OfSamePeriod(tree, BlocksOf(cuts[^1]))
            : CutLimits.OfNextPeriod(tree, BlocksOf(cuts[^1]), Today(cuts[^1].Good, tree));
    }

    /// <summary>What the ledger keeps of a cut; null where it keeps nothing of the family.</summary>
    internal LedgerCut? Remember(string family, ProtectionCut cut)
    {
        if (periodOf(family) is not { } period)
            return null;
        var blockOf = new int[cut.Nodes.Tree.LeafCount];
        Array.Fill(blockOf, -1);
        for (var block = 0; block < cut.Blocks.Count; block++)
        {
            foreach (var member in cut.Nodes.GroupOf(cut.Blocks[block]).Members)
                blockOf[member] = block;
        }

        return new LedgerCut(family, period, blockOf, cut.GoodNodes());
    }

    private IReadOnlyList<IReadOnlyList<int>> BlocksOf(LedgerCut cut) => inheritance?.BlocksOf(cut) ?? [];

    private List<int> Today(IReadOnlyList<int> nodes, TreeShape tree)
    {
        if (inheritance is null)
            return [];
        if (today is not { } known || known.Tree != tree)
            today = known = (tree, inheritance.NodesOf(tree));
        return [.. nodes.Where(known.NodeOf.ContainsKey).Select(n => known.NodeOf[n]).Order()];
    }

    private static int[] NumbersOf(IReadOnlyList<IReadOnlyList<int>> blocks, int communes)
    {
        var numbers = new int[communes];
        for (var block = 0; block < blocks.Count; block++)
        {
            foreach (var commune in blocks[block])
                numbers[commune] = block;
        }

        return numbers;
    }
}

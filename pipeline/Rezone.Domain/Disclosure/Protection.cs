using System.Collections.Immutable;

namespace Rezone.Domain.Disclosure;

/// <summary>Turns confidential amounts per commune into what may be published. Everything else in this room serves it.</summary>
/// <remarks>
/// Published sums are unions of blocks that passed the rules; differences of two of them are such unions as well,
/// since all cuts are cuts of one tree (ARCHITECTURE.md, « Confidentiality », for the proof and its limits).
/// </remarks>
public static class Protection
{
    private const string Refusal =
        "Non publié : les effectifs sont trop faibles, même pour la France entière (secret statistique).";

    /// <summary>Cuts the tree for each family and keeps the amounts of the blocks.</summary>
    /// <param name="tree">The public tree.</param>
    /// <param name="plans">The families, parents first.</param>
    /// <param name="amounts">
    /// Variable id → amount per commune of the country; null where nothing was collected. A commune of a collected
    /// département that has no row has 0 persons, not null.
    /// </param>
    /// <exception cref="UserError">
    /// A part exceeds its whole, an equation does not add up, or linked variables were not collected in the same
    /// communes (kind Source): the proof would not hold.
    /// </exception>
    public static PublishedTable Publish(
        ProtectionTree tree,
        IReadOnlyList<FamilyPlan> plans,
        IReadOnlyDictionary<string, IReadOnlyList<long?>> amounts) => Publish(tree, plans, amounts, PastCuts.None).Published;

    /// <summary>Same, within what earlier releases allow.</summary>
    /// <param name="tree">The public tree, grown with the same past.</param>
    /// <param name="plans">The families, parents first.</param>
    /// <param name="amounts">Variable id → amount per commune of the country.</param>
    /// <param name="past">The ledger of cuts.</param>
    /// <returns>What may be published, and what the ledger keeps of it.</returns>
    /// <exception cref="UserError">As above.</exception>
    public static (PublishedTable Published, IReadOnlyList<LedgerCut> Cuts) Publish(
        ProtectionTree tree,
        IReadOnlyList<FamilyPlan> plans,
        IReadOnlyDictionary<string, IReadOnlyList<long?>> amounts,
        PastCuts past)
    {
        var sums = new SumsByVariable(tree, amounts);
        var cuts = Cuts(tree, plans, amounts, sums, past);
        var published = plans.Where(p => cuts[p.Id] is not null).ToList();
        var areas = new GroupAreas(tree.Country);
        var variables = new List<PublishedVariable>();
        foreach (var plan in published)
        {
            if (cuts[plan.Id] is { } cut)
                variables.AddRange(VariablesOf(plan, cut, sums, areas));
        }

        return (
            new PublishedTable(
                [.. variables.OrderBy(v => v.Id, StringComparer.Ordinal)],
                [.. plans.Except(published).Select(p => new RefusedFamily(p.Id, p.Variables, Refusal))
                    .OrderBy(r => r.Id, StringComparer.Ordinal)]),
            [.. published.Select(p => cuts[p.Id] is { } cut ? past.Remember(p.Id, cut) : null).OfType<LedgerCut>()]);
    }

    /// <summary>Family id → its cut; null where the family is not published.</summary>
    internal static IReadOnlyDictionary<string, ProtectionCut?> Cuts(
        ProtectionTree tree,
        IReadOnlyList<FamilyPlan> plans,
        IReadOnlyDictionary<string, IReadOnlyList<long?>> amounts,
        SumsByVariable sums,
        PastCuts past)
    {
        var cuts = new Dictionary<string, ProtectionCut?>(StringComparer.Ordinal);
        var collected = new List<CollectedNodes>();
        foreach (var plan in plans)
        {
            var isCollected = LinkedAmounts.Check(tree.Country, plan, amounts);
            var nodes = collected.Find(c => c.IsCollected.SequenceEqual(isCollected));
            if (nodes is null)
                collected.Add(nodes = new CollectedNodes(tree, isCollected));

            var parents = plan.Parents.Select(p => cuts[p]).OfType<ProtectionCut>().ToList();
            cuts[plan.Id] = parents.Count == plan.Parents.Count
                ? ProtectionCut.Finest(nodes, SafetyOf(plan, sums, nodes, parents), parents, past.LimitsOf(plan.Id, tree.Shape))
                : null;
        }

        return cuts;
    }

    private static NodeSafety SafetyOf(
        FamilyPlan plan, SumsByVariable sums, CollectedNodes nodes, List<ProtectionCut> parents)
    {
        var used = sums.For(plan);
        return new NodeSafety(
            nodes,
            [.. plan.Guards.Select(g => new NodeGuard(g, used))],
            [.. plan.Sizes.Select(g => new NodeGuard(g, used))],
            [.. plan.Tops.Select(g => new NodeGuard(g, used))],
            [.. plan.Crossings.Select(c => new CrossingWidth(c, used, nodes, parents, plan.Minimum))]);
    }

    private static IEnumerable<PublishedVariable> VariablesOf(
        FamilyPlan plan, ProtectionCut cut, SumsByVariable sums, GroupAreas areas)
    {
        var blockOf = new int[cut.Nodes.Tree.LeafCount];
        Array.Fill(blockOf, -1);
        var groups = cut.Blocks.Select(cut.Nodes.GroupOf).ToList();
        for (var block = 0; block < groups.Count; block++)
        {
            foreach (var member in groups[block].Members)
                blockOf[member] = block;
        }

        var shared = ImmutableArray.Create(blockOf);
        foreach (var id in plan.Variables)
        {
            var amount = sums.Of(id);
            var wholeId = plan.Wholes.GetValueOrDefault(id);
            var whole = wholeId is null ? null : sums.Of(wholeId);
            var blocks = cut.Blocks
                .Select((node, i) => new PublishedBlock(groups[i], amount.At(node), whole?.At(node)))
                .ToImmutableArray();
            yield return new PublishedVariable(id, plan.Id, wholeId, shared, blocks, areas.TotalsOf(blocks));
        }
    }
}

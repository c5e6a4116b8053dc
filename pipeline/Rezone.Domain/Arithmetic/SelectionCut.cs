namespace Rezone.Domain.Arithmetic;

/// <summary>What a territory has of one cut: blocks wholly inside, blocks it breaks, communes without data.</summary>
/// <param name="Full">Per part, its blocks that lie inside; a block of several parts stands in the first.</param>
/// <param name="Partial">Broken blocks in which somebody lives inside the territory, ordered by id.</param>
/// <param name="BrokenAt">Every broken block by part and block.</param>
/// <param name="Covered">Inhabitants of the full blocks.</param>
/// <param name="Lacking">Communes without data.</param>
internal sealed record SelectionCut(
    IReadOnlyList<(int Part, int Block)> Full,
    IReadOnlyList<BrokenBlock> Partial,
    IReadOnlyDictionary<(int Part, int Block), BrokenBlock> BrokenAt,
    long Covered,
    Lacking Lacking)
{
    public static SelectionCut Of(string id, IReadOnlyList<SelectionPart> parts)
    {
        var selected = parts.SelectMany((p, part) => p.Indexes.Select(i => (
            Part: part,
            Block: p.Shard.Cuts.TryGetValue(id, out var cut) ? cut.Block[i] : -1,
            Inhabitants: p.Shard.Populations[i]))).ToList();
        var lacking = selected.Where(c => c.Block < 0).ToList();
        var blocks = selected.Where(c => c.Block >= 0)
            .GroupBy(c => parts[c.Part].Shard.Cuts[id].Ids[c.Block], StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new BrokenBlock(
                g.Key,
                parts[g.First().Part].Shard.Cuts[id].Members[g.First().Block],
                parts[g.First().Part].Shard.Cuts[id].Populations[g.First().Block],
                g.Count(),
                g.Sum(c => c.Inhabitants),
                [.. g.Select(c => (c.Part, c.Block)).Distinct()]))
            .ToList();

        var broken = blocks.Where(b => !b.IsInside).ToList();
        // A territory where nobody lives still lies in some block.
        var isEmpty = selected.TrueForAll(c => c.Inhabitants == 0);
        return new SelectionCut(
            [.. blocks.Where(b => b.IsInside).Select(b => b.Places[0])],
            [.. broken.Where(b => isEmpty || b.SelectedPopulation > 0)],
            broken.SelectMany(b => b.Places.Select(p => (p, b))).ToDictionary(p => p.p, p => p.b),
            blocks.Where(b => b.IsInside).Sum(b => b.SelectedPopulation),
            new Lacking(lacking.Count, lacking.Sum(c => c.Inhabitants)));
    }
}

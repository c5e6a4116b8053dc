namespace Rezone.Audit;

/// <summary>Blocks are what they say: sets of communes of one tree, each with the size it declares.</summary>
internal static class BlockChecks
{
    private const string Partition = "blocks of a cut hold every collected commune once";
    private const string Sizes = "a block has the communes and inhabitants it declares";
    private const string Laminar = "two blocks of any cuts are apart or one holds the other";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        foreach (var shard in site.Shards)
        {
            foreach (var (id, cut) in shard.Cuts)
            {
                var used = cut.Block.Where(b => b >= 0).Distinct().Count();
                findings.Expect(
                    Partition,
                    used == cut.Ids.Count && cut.Ids.Distinct(StringComparer.Ordinal).Count() == used,
                    () => $"département {shard.Departement}, cut {id}: {cut.Ids.Count} blocks, {used} of them with communes");
            }
        }

        foreach (var (id, cut) in country.Cuts)
        {
            for (var block = 0; block < cut.Ids.Count; block++)
            {
                var members = cut.Members[block];
                var (found, declared) = ((members.Length, members.Sum(m => country.Populations[m])), cut.Declared[block]);
                findings.Expect(Sizes, found == declared, () => $"cut {id}, block {cut.Ids[block]}: declares {declared}, has {found}");
            }
        }

        CheckLaminar(country, findings);
    }

    // All cuts are cuts of one tree: otherwise a difference of two blocks isolates communes that no rule looked at.
    // Blocks come small ones first, so the widest block met so far around a commune must lie inside the next one.
    private static void CheckLaminar(NationalView country, Findings findings)
    {
        var widest = new (string Name, int[] Members)[country.Codes.Count];
        foreach (var block in country.DistinctBlocks())
        {
            var inside = block.Members.Select(m => widest[m]).Where(w => w.Members is not null).Distinct().ToList();
            var isUnion = inside.Sum(w => w.Members.Length) <= block.Members.Length
                && inside.TrueForAll(w => w.Members.All(m => Array.BinarySearch(block.Members, m) >= 0));
            findings.Expect(Laminar, isUnion, () => $"{block.Name} ({country.Names(block.Members)}) crosses {string.Join(", ", inside.Select(w => w.Name))}");
            foreach (var member in block.Members)
                widest[member] = block;
        }
    }
}

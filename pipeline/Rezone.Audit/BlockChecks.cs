namespace Rezone.Audit;

/// <summary>Blocks are what they say: sets of communes of one tree, each with the size it declares.</summary>
internal static class BlockChecks
{
    private const string Partition = "blocks of a cut hold every collected commune once";
    private const string Sizes = "a block has the communes and inhabitants it declares";
    private const string Laminar = "two blocks of any cuts are apart or one holds the other";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        findings.InParallel(site.Shards, (shard, own) =>
        {
            foreach (var (id, cut) in shard.Cuts)
            {
                var used = cut.Block.Where(b => b >= 0).Distinct().Count();
                own.Expect(
                    Partition,
                    used == cut.Ids.Count && cut.Ids.Distinct(StringComparer.Ordinal).Count() == used,
                    $"département {shard.Departement}, cut {id}: {cut.Ids.Count} blocks, {used} of them with communes");
            }
        });
        findings.InParallel([.. country.Cuts], (published, own) =>
        {
            var (id, cut) = published;
            for (var block = 0; block < cut.Ids.Count; block++)
            {
                var members = cut.Members[block];
                var (found, declared) = ((members.Length, members.Sum(m => country.Populations[m])), cut.Declared[block]);
                own.Expect(Sizes, found == declared, $"cut {id}, block {cut.Ids[block]}: declares {declared}, has {found}");
            }
        });
        CheckLaminar(country, findings);
    }

    // All cuts are cuts of one tree: otherwise a difference of two blocks isolates communes that no rule looked at.
    // Blocks come small ones first, so the widest block met so far around a commune must lie inside the next one.
    private static void CheckLaminar(NationalView country, Findings findings)
    {
        var blocks = country.DistinctBlocks();
        var widest = new int[country.Codes.Count];
        Array.Fill(widest, -1);
        for (var b = 0; b < blocks.Count; b++)
        {
            var (name, members) = blocks[b];
            var inside = members.Select(m => widest[m]).Where(w => w >= 0).Distinct().Select(w => blocks[w]).ToList();
            var isUnion = inside.Sum(w => w.Members.Length) <= members.Length
                && inside.TrueForAll(w => Array.TrueForAll(w.Members, m => Array.BinarySearch(members, m) >= 0));
            findings.Expect(Laminar, isUnion, $"{name} ({country.Names(members)}) crosses {string.Join(", ", inside.Select(w => w.Name))}");
            foreach (var member in members)
                widest[member] = b;
        }
    }
}

namespace Rezone.Audit;

/// <summary>Columns fit together: without that no other check means anything.</summary>
internal static class ShapeChecks
{
    private const string Columns = "columns have one value per commune, per block or per area";
    private const string Contracts = "every payload has the manifest's contract";
    private const string Codes = "each commune stands in one shard, its département's";

    public static void Run(PublishedSite site, Findings findings)
    {
        foreach (var (name, contract) in site.Shards.SelectMany(s => s.Contracts.Select(c => ($"département {s.Departement}", c)))
            .Append(("catalogue", site.Catalogue.Contract))
            .Append(("relations", site.Relations.Contract))
            .Append(("national totals", site.National.Contract)))
        {
            findings.Expect(Contracts, contract == site.Manifest.Contract, $"{name} has {contract}");
        }

        foreach (var (shard, area) in site.Shards.Zip(site.Manifest.Departements))
            findings.Expect(Codes, shard.Departements.All(d => d == area.Code), $"the shard of {area.Code} says {string.Join(' ', shard.Departements)}");
        foreach (var code in site.Shards.SelectMany(s => s.Codes).GroupBy(c => c, StringComparer.Ordinal))
            findings.Expect(Codes, !code.Skip(1).Any(), $"commune {code.Key} stands {code.Count()} times");
        foreach (var shard in site.Shards)
            CheckShard(shard, findings);

        var areas = site.National.Areas.Count;
        findings.Expect(Columns, site.National.Populations.Count == areas, $"national populations");
        foreach (var (id, totals) in site.National.Counts.Concat(site.National.Variables).Concat(site.National.Activity))
            findings.Expect(Columns, totals.Count == areas, $"national totals of {id}: {totals.Count} for {areas} areas");
    }

    private static void CheckShard(Shard shard, Findings findings)
    {
        var communes = shard.Codes.Count;
        string In(string what) => $"département {shard.Departement}, {what}";
        findings.Expect(Columns, shard.Populations.Count == communes, $"{In("populations")}");
        foreach (var (id, counts) in shard.Counts.Concat(shard.Activity))
            findings.Expect(Columns, counts.Count == communes, $"{In(id)}");

        foreach (var (id, cut) in shard.Cuts)
        {
            var blocks = cut.Ids.Count;
            findings.Expect(
                Columns,
                cut.Block.Count == communes && cut.Members.Count == blocks && cut.Populations.Count == blocks,
                $"{In($"cut {id}")}");
            findings.Expect(Columns, cut.Block.All(b => b >= -1 && b < blocks), $"{In($"cut {id}: a block out of range")}");
        }

        foreach (var (id, variable) in shard.Variables)
        {
            var blocks = shard.Cuts.TryGetValue(variable.Cut, out var cut) ? cut.Ids.Count : -1;
            findings.Expect(
                Columns,
                variable.Amounts.Count == blocks && (variable.Whole is null || variable.Whole.Count == blocks),
                $"{In($"variable {id}: {variable.Amounts.Count} amounts for {blocks} blocks")}");
        }
    }
}

namespace Rezone.Audit;

/// <summary>Totals of areas are sums of what is published of their communes, and hidden where that cannot be.</summary>
internal static class TotalChecks
{
    private const string Areas = "every département, région and France has its totals";
    private const string Variables = "a confidential total is the sum of blocks that lie in its area, or n. c.";
    private const string Counts = "a public total is the sum of its communes, or missing where one is";
    private const string Populations = "an area has the inhabitants of its communes";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        var shards = ShardsByArea(site);
        findings.Expect(
            Areas,
            site.National.Areas.Order(StringComparer.Ordinal).SequenceEqual(shards.Keys, StringComparer.Ordinal),
            $"national totals list {string.Join(' ', site.National.Areas)}");
        findings.Expect(
            Areas,
            site.National.Variables.Keys.Order(StringComparer.Ordinal).SequenceEqual(country.Variables.Keys, StringComparer.Ordinal),
            $"national totals have the variables {string.Join(' ', site.National.Variables.Keys)}");

        for (var i = 0; i < site.National.Areas.Count; i++)
        {
            var area = site.National.Areas[i];
            var found = site.National.Populations[i];
            var inhabitants = shards.GetValueOrDefault(area)?.Sum(s => site.Shards[s].Populations.Sum()) ?? -1;
            findings.Expect(Populations, found == inhabitants, $"{area}: {found}, not {inhabitants}");
        }

        var areas = site.National.Areas.Select((a, i) => (Name: a, Index: i)).Where(a => shards.ContainsKey(a.Name)).ToList();
        var communes = CommunesByArea(site, shards);
        findings.InParallel([.. site.National.Variables.Where(v => country.Variables.ContainsKey(v.Key))], (variable, own) =>
        {
            var (id, totals) = variable;
            foreach (var (area, i) in areas)
            {
                var expected = SumOfBlocks(country.Variables[id], communes[area]);
                own.Expect(Variables, totals[i] == expected, $"{id}, {area}: {Text(totals[i])}, not {Text(expected)}");
            }
        });
        findings.InParallel([.. site.National.Counts], (column, own) =>
        {
            var (id, totals) = column;
            var sums = site.Shards.Select(s => s.Counts.TryGetValue(id, out var amounts) ? SumOf(amounts) : null).ToList();
            foreach (var (area, i) in areas)
            {
                var expected = SumOf(shards[area].Select(s => sums[s]));
                own.Expect(Counts, totals[i] == expected, $"{id}, {area}: {Text(totals[i])}, not {Text(expected)}");
            }
        });
    }

    // Areas are made of whole départements.
    private static SortedDictionary<string, List<int>> ShardsByArea(PublishedSite site)
    {
        var regions = site.Manifest.Departements.ToDictionary(d => d.Code, d => d.Region, StringComparer.Ordinal);
        var shards = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var s = 0; s < site.Shards.Count; s++)
        {
            var departement = site.Shards[s].Departement;
            foreach (var area in new[] { "FR", "R" + regions[departement], "D" + departement })
            {
                if (!shards.TryGetValue(area, out var inside))
                    shards.Add(area, inside = []);
                inside.Add(s);
            }
        }

        return shards;
    }

    private static Dictionary<string, int[]> CommunesByArea(PublishedSite site, SortedDictionary<string, List<int>> shards)
    {
        var first = 0;
        var communes = new List<IEnumerable<int>>();
        foreach (var shard in site.Shards)
        {
            communes.Add(Enumerable.Range(first, shard.Codes.Count));
            first += shard.Codes.Count;
        }

        return shards.ToDictionary(a => a.Key, a => a.Value.SelectMany(s => communes[s]).ToArray(), StringComparer.Ordinal);
    }

    private static long? SumOfBlocks(NationalVariable variable, int[] communes)
    {
        var collected = Array.FindAll(communes, c => variable.Cut.BlockOf[c] >= 0);
        return collected.Length > 0 ? variable.SumOver(collected) : null;
    }

    private static long? SumOf(IEnumerable<long?> counts)
    {
        var sum = 0L;
        foreach (var count in counts)
        {
            if (count is not { } known)
                return null;
            sum += known;
        }

        return sum;
    }

    private static string Text(long? total) => total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "n. c.";
}

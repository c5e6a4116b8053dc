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
        var members = MembersByArea(site);
        findings.Expect(
            Areas,
            site.National.Areas.Order(StringComparer.Ordinal).SequenceEqual(members.Keys, StringComparer.Ordinal),
            () => $"national totals list {string.Join(' ', site.National.Areas)}");
        findings.Expect(
            Areas,
            site.National.Variables.Keys.Order(StringComparer.Ordinal).SequenceEqual(country.Variables.Keys, StringComparer.Ordinal),
            () => $"national totals have the variables {string.Join(' ', site.National.Variables.Keys)}");

        for (var i = 0; i < site.National.Areas.Count; i++)
        {
            var area = site.National.Areas[i];
            var found = site.National.Populations[i];
            var inhabitants = members.GetValueOrDefault(area)?.Sum(c => country.Populations[c]) ?? -1;
            findings.Expect(Populations, found == inhabitants, () => $"{area}: {found}, not {inhabitants}");
        }

        var areas = site.National.Areas.Select((a, i) => (Name: a, Index: i)).Where(a => members.ContainsKey(a.Name)).ToList();
        foreach (var (id, totals) in site.National.Variables.Where(v => country.Variables.ContainsKey(v.Key)))
        {
            foreach (var (area, i) in areas)
            {
                var expected = SumOfBlocks(country.Variables[id], members[area]);
                findings.Expect(Variables, totals[i] == expected, () => $"{id}, {area}: {Text(totals[i])}, not {Text(expected)}");
            }
        }

        foreach (var (id, totals) in site.National.Counts)
        {
            var amounts = CountsOf(site, id);
            foreach (var (area, i) in areas)
            {
                var expected = SumOfCounts(amounts, members[area]);
                findings.Expect(Counts, totals[i] == expected, () => $"{id}, {area}: {Text(totals[i])}, not {Text(expected)}");
            }
        }
    }

    private static SortedDictionary<string, List<int>> MembersByArea(PublishedSite site)
    {
        var regions = site.Manifest.Departements.ToDictionary(d => d.Code, d => d.Region, StringComparer.Ordinal);
        var members = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        var first = 0;
        foreach (var shard in site.Shards)
        {
            foreach (var area in new[] { "FR", "R" + regions[shard.Departement], "D" + shard.Departement })
            {
                if (!members.TryGetValue(area, out var communes))
                    members.Add(area, communes = []);
                communes.AddRange(Enumerable.Range(first, shard.Codes.Count));
            }

            first += shard.Codes.Count;
        }

        return members;
    }

    private static long? SumOfBlocks(NationalVariable variable, List<int> communes)
    {
        var collected = communes.FindAll(c => variable.Cut.BlockOf[c] >= 0);
        return collected.Count > 0 && variable.Cut.BlocksOf(collected) is { } blocks ? variable.SumOf(blocks) : null;
    }

    private static long? SumOfCounts(List<long?> amounts, List<int> communes) =>
        communes.TrueForAll(c => amounts[c] is not null) ? communes.Sum(c => amounts[c]) : null;

    private static List<long?> CountsOf(PublishedSite site, string id) => [.. site.Shards.SelectMany(s =>
        s.Counts.TryGetValue(id, out var amounts) ? amounts : Enumerable.Repeat<long?>(null, s.Codes.Count))];

    private static string Text(long? total) => total?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "n. c.";
}

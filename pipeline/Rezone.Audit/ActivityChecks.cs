namespace Rezone.Audit;

/// <summary>
/// Amounts about professionals rest on enough of them: in each commune shown, in each total shown, and in what is left
/// of a total without the communes shown in it. Who dominates cannot be seen from outside.
/// </summary>
internal static class ActivityChecks
{
    private const string Used = "every published activity belongs to an indicator";
    private const string Counted = "the professionals behind an activity are published";
    private const string Enough = "an activity rests on enough professionals, or on none";
    private const string Rests = "what a total and its communes leave rests on enough professionals";

    public static void Run(PublishedSite site, Findings findings)
    {
        var lines = site.Catalogue.Indicators.Where(l => l.Protects == "professionals").ToList();
        var professionals = lines
            .SelectMany(l => l.Values.SelectMany(v => new[] { v.Numerator, v.Denominator }.OfType<string>().Select(id => (Id: id, v.Professionals, l.MinimumPersons))))
            .ToLookup(v => v.Id, StringComparer.Ordinal);
        findings.InParallel([.. site.Shards.SelectMany(s => s.Activity.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], (id, own) =>
        {
            own.Expect(Used, professionals.Contains(id), $"activity {id}");
            foreach (var (_, counted, minimum) in professionals[id].Distinct())
                new ActivityAreas(site, id, counted ?? "", minimum is > 0 and var k ? k : int.MaxValue).Check(own);
        });
    }

    /// <summary>One activity, the professionals behind it, and the areas that hold the communes.</summary>
    private sealed class ActivityAreas(PublishedSite site, string id, string counted, int minimum)
    {
        public void Check(Findings findings)
        {
            foreach (var shard in site.Shards)
            {
                findings.Expect(Counted, shard.Counts.ContainsKey(counted), $"département {shard.Departement}, {id}: {counted}");
                if (!shard.Counts.TryGetValue(counted, out var persons) || !shard.Activity.TryGetValue(id, out var amounts))
                    continue;
                for (var i = 0; i < shard.Codes.Count; i++)
                {
                    findings.Expect(
                        Enough,
                        amounts[i] is null || persons[i] is 0 || persons[i] >= minimum,
                        $"{id}, commune {shard.Codes[i]}: {persons[i]} professionals");
                }
            }

            CheckRests(findings);
        }

        // A shown total minus everything shown inside it: what an attacker learns of all the hidden ones together.
        private void CheckRests(Findings findings)
        {
            var totals = site.National.Activity.GetValueOrDefault(id);
            bool IsShown(string area) => totals is not null && Index(area) is >= 0 and var at && totals[at] is not null;
            var regions = site.Shards.Zip(site.Manifest.Departements)
                .GroupBy(d => "R" + d.Second.Region, StringComparer.Ordinal)
                .ToDictionary(r => r.Key, r => r.ToList(), StringComparer.Ordinal);
            long HiddenIn(Shard shard) => IsShown("D" + shard.Departement) ? 0 : Hidden(shard);
            long HiddenInRegion(string region) => IsShown(region) ? 0 : regions[region].Sum(d => HiddenIn(d.First));

            foreach (var shard in site.Shards.Where(s => IsShown("D" + s.Departement)))
                Expect("D" + shard.Departement, Hidden(shard), findings);
            foreach (var (region, departements) in regions.Where(r => IsShown(r.Key)))
                Expect(region, departements.Sum(d => HiddenIn(d.First)), findings);
            if (IsShown("FR"))
                Expect("FR", regions.Keys.Sum(HiddenInRegion), findings);
        }

        private void Expect(string area, long hidden, Findings findings) =>
            findings.Expect(Rests, hidden == 0 || hidden >= minimum, $"{id}, {area}: {hidden} professionals are left");

        private long Hidden(Shard shard) => shard.Counts.TryGetValue(counted, out var persons) && shard.Activity.TryGetValue(id, out var amounts)
            ? persons.Where((_, i) => amounts[i] is null).Sum(p => p ?? 0)
            : 0;

        private int Index(string area)
        {
            for (var i = 0; i < site.National.Areas.Count; i++)
            {
                if (site.National.Areas[i] == area)
                    return i;
            }

            return -1;
        }
    }
}

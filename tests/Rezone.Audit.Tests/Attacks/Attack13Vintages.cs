namespace Rezone.Audit.Tests.Attacks;

/// <summary>13. Two releases of one period: a block that the later one splits tells what the earlier one hid.</summary>
internal static class Attack13Vintages
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        foreach (var (id, before) in site.Before?.Country.Cuts ?? [])
        {
            if (!site.Country.Cuts.TryGetValue(id, out var now))
                continue;
            for (var block = 0; block < before.Ids.Count; block++)
            {
                if (before.Members[block].Length > 1 && before.Members[block].Select(c => now.BlockOf[c]).Distinct().Skip(1).Any())
                    yield return $"cut {id}: block {before.Ids[block]} is split";
            }
        }
    }
}

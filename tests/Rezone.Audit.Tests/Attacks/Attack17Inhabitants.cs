namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// 17. Inhabitants (public) as upper bounds: in a block whose other communes have few inhabitants, the amount of a
/// commune is nearly the block's. It counts where that amount may be small. Communes without inhabitants hide nobody:
/// a block of one commune and of those is that commune, published.
/// </summary>
internal static class Attack17Inhabitants
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        foreach (var (id, variable) in site.Country.Variables)
        {
            for (var block = 0; block < variable.Cut.Ids.Count; block++)
            {
                var (amount, whole) = variable.Amounts[block];
                foreach (var found in new[] { amount, whole - amount }.OfType<long>().SelectMany(a => Narrow(site, variable.Cut.Members[block], a, site.Minimums[id])))
                    yield return $"{id}, {found} in {variable.Cut.Ids[block]}";
            }
        }
    }

    private static IEnumerable<string> Narrow(AttackedSite site, int[] members, long amount, int minimum)
    {
        var inhabitants = members.Sum(m => site.Country.Populations[m]);
        foreach (var commune in members)
        {
            var own = site.Country.Populations[commune];
            var low = Math.Max(0, amount - (inhabitants - own));
            var high = Math.Min(own, amount);
            if (own < inhabitants && low < minimum && high - low < minimum - 1 && !(low == 0 && high == own))
                yield return $"{site.Country.Codes[commune]}: [{low}; {high}] of {own} inhabitants";
        }
    }
}

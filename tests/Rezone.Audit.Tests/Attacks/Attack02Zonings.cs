namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// 2. Everything published of a variable as one linear system over the communes: any commune, or any small sum, that
/// follows. Solved exactly, in arithmetic modulo a prime, with the values carried along.
/// </summary>
internal static class Attack02Zonings
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        foreach (var (variable, totals) in site.Site.National.Variables)
        {
            var of = site.Country.Variables[variable];
            // A union of blocks adds nothing to the blocks; whatever else has a total does.
            var other = site.Site.National.Areas.Select((a, i) => (Communes: AreasOfSite.CommunesOf(site, a), Total: totals[i]))
                .Where(a => a is { Communes: not null, Total: not null })
                .Select(a => (Communes: a.Communes ?? [], Total: a.Total ?? 0))
                .Where(a => of.Cut.BlocksOf([.. a.Communes.Where(c => of.Cut.BlockOf[c] >= 0)]) is null)
                .ToList();
            if (other.Count == 0)
                continue;

            var rows = of.Cut.Members.Select((m, b) => ((IReadOnlyList<int>)m, of.Amounts[b].Amount)).Concat(other);
            foreach (var (communes, sum) in new LinearSpan(site.Country.Codes.Count, rows).Simple())
            {
                if (!site.IsPublished(variable, communes) && (communes.Count == 1 || sum is > 0 and < 11) && site.TrueSum(variable, communes) == sum)
                    yield return $"{variable}: {sum} in {site.Country.Names(communes)}";
            }
        }
    }
}

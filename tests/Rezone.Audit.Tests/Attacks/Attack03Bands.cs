namespace Rezone.Audit.Tests.Attacks;

/// <summary>3. Bands against their total: where all but one of an equation are known, so is the last.</summary>
internal static class Attack03Bands
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        var sets = site.Country.DistinctBlocks();
        foreach (var (whole, parts) in site.Relations.Equations)
        {
            foreach (var (_, communes) in sets)
            {
                var terms = parts.Select(p => (Variable: p, Factor: -1)).Prepend((Variable: whole, Factor: 1)).ToList();
                var unknown = terms.FindAll(t => !site.IsPublished(t.Variable, communes));
                if (unknown.Count != 1)
                    continue;
                var rest = terms.Where(t => t != unknown[0]).Sum(t => t.Factor * Sum(site, t.Variable, communes)) * -unknown[0].Factor;
                if (site.TrueSum(unknown[0].Variable, communes) == rest)
                    yield return $"{unknown[0].Variable}: {rest} in {site.Country.Names(communes)}";
            }
        }
    }

    private static long Sum(AttackedSite site, string variable, IReadOnlyList<int> communes) =>
        site.Country.Variables[variable].SumOf(site.Country.Variables[variable].Cut.BlocksOf(communes) ?? []);
}

namespace Rezone.Audit.Tests.Attacks;

/// <summary>1. Totals of a département, a région or France minus what is published inside them.</summary>
internal static class Attack01Totals
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        foreach (var (variable, totals) in site.Site.National.Variables)
        {
            for (var i = 0; i < totals.Count; i++)
            {
                if (totals[i] is not { } total || AreasOfSite.CommunesOf(site, site.Site.National.Areas[i]) is not { } communes)
                    continue;
                var inside = communes.ToHashSet();
                var cut = site.Country.Variables[variable].Cut;
                var blocks = communes.Select(c => cut.BlockOf[c]).Where(b => b >= 0 && cut.Members[b].All(inside.Contains)).Distinct().ToList();
                inside.ExceptWith(blocks.SelectMany(b => cut.Members[b]));
                inside.RemoveWhere(c => cut.BlockOf[c] < 0);
                var rest = total - site.Country.Variables[variable].SumOf(blocks);
                if (inside.Count > 0 && site.TrueSum(variable, inside) == rest)
                    yield return $"{variable}, {site.Site.National.Areas[i]}: {rest} in {site.Country.Names([.. inside.Order()])}";
                if (Math.Abs(rest) is > 0 and < 11 || (inside.Count == 0 && total < site.Minimums.GetValueOrDefault(variable)))
                    yield return $"{variable}, {site.Site.National.Areas[i]}: {rest} left of {total}";
            }
        }
    }
}

namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// 16. Amounts about professionals where 1 to 4 of them work; what a total and its shown communes leave of 1 to 4 hidden
/// ones, or of one commune; a mean times their number.
/// </summary>
internal static class Attack16Professionals
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        var uses = site.Site.Catalogue.Indicators.Where(l => l.Protects == "professionals")
            .SelectMany(l => l.Values.SelectMany(v => new[] { v.Numerator, v.Denominator }.OfType<string>().Select(id => (Id: id, Persons: v.Professionals ?? ""))))
            .Where(u => site.Site.National.Activity.ContainsKey(u.Id))
            .Distinct();
        return uses.SelectMany(u => Recover(site, u.Id, u.Persons));
    }

    private static IEnumerable<string> Recover(AttackedSite site, string id, string persons)
    {
        var cells = site.Site.Shards.SelectMany(s => s.Codes.Select((c, i) => (Code: c, s.Departement, Shown: s.Activity[id][i], Persons: s.Counts[persons][i] ?? 0))).ToList();
        foreach (var cell in cells.Where(c => c is { Shown: not null, Persons: > 0 and < 5 }))
            yield return $"{id}, {cell.Code}: {cell.Shown} of {cell.Persons} professionals";

        for (var i = 0; i < site.Site.National.Areas.Count; i++)
        {
            var area = site.Site.National.Areas[i];
            if (site.Site.National.Activity[id][i] is not { } total)
                continue;
            var inside = area == "FR" ? cells : cells.FindAll(c => area == "D" + c.Departement || area == "R" + site.Site.Manifest.Departements.First(d => d.Code == c.Departement).Region);
            var hidden = inside.FindAll(c => c.Shown is null && c.Persons > 0);
            if (hidden.Sum(c => c.Persons) is > 0 and < 5)
                yield return $"{id}, {area}: {total - inside.Sum(c => c.Shown ?? 0)} of {hidden.Sum(c => c.Persons)} hidden professionals";
        }
    }
}

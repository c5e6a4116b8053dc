using Rezone.Audit.Tests.Linear;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>7 and 8. The attacker's equations solved by two solvers, and in whole numbers; over the smallest département.</summary>
internal static class Attack07Linear
{
    public static IEnumerable<string> Recover(AttackedSite site)
    {
        var smallest = site.Site.Shards.Where(s => s.Cuts.Values.Any(c => c.Block.Any(b => b >= 0))).MinBy(s => s.Codes.Count);
        var report = new LpAudit(site.Folder, integerEvery: 20).Run([smallest?.Departement ?? ""]);
        return report.Breaches.Concat(report.LargeButNarrow).Concat(report.Disagreements);
    }
}

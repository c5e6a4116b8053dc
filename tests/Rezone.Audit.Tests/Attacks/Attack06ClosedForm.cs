namespace Rezone.Audit.Tests.Attacks;

/// <summary>6. Level 1 of the auditor: closed forms over every cell, and the shape of the blocks they rest on.</summary>
internal static class Attack06ClosedForm
{
    public static IEnumerable<string> Recover(AttackedSite site) => SiteAudit.Run(site.Folder).Breaches;
}

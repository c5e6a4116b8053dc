namespace Rezone.Audit;

/// <summary>
/// Looks at a finished site as an attacker does: from its bytes alone, with no code of the engine that made it. Level 1
/// of the design (disclosure.md §3.6): closed forms, over every cell.
/// </summary>
public static class SiteAudit
{
    /// <summary>Reads <c>manifest.json</c> and every payload it names, and checks them.</summary>
    /// <param name="siteFolder">Root of the published site.</param>
    public static AuditReport Run(string siteFolder)
    {
        var findings = new Findings();
        if (PublishedSite.Read(siteFolder, findings) is not { } site)
            return findings.Report();

        ShapeChecks.Run(site, findings);
        if (findings.Any)
            return findings.Report(); // What follows would stumble over columns that do not fit together.

        var country = NationalView.Of(site, findings);
        BlockChecks.Run(site, country, findings);
        AmountChecks.Run(site, country, findings);
        NestingChecks.Run(site, country, findings);
        DifferenceChecks.Run(site, country, findings);
        WidthChecks.Run(site, country, findings);
        CensusChecks.Run(site, country, findings);
        TotalChecks.Run(site, country, findings);
        ActivityChecks.Run(site, findings);
        OpenDataChecks.Run(siteFolder, site, country, findings);
        return findings.Report();
    }
}

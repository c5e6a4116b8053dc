namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// The attacks of the design (disclosure.md §5) on a finished folder, by number; each gives the cells it recovers. Those
/// that need a second build (9, 18, 20) stand in tests of their own; those on pages and reports that do not exist yet
/// (14, 15, 21, 22) come with them.
/// </summary>
internal static class AttackSuite
{
    public static IReadOnlyList<(string Name, Func<AttackedSite, IEnumerable<string>> Recover)> All { get; } =
    [
        ("01 totals", Attack01Totals.Recover),
        ("02 zonings", Attack02Zonings.Recover),
        ("03 bands", Attack03Bands.Recover),
        ("04 complements", Attack04Complements.Recover),
        ("05 nested", Attack05Nested.Recover),
        ("06 closed form", Attack06ClosedForm.Recover),
        ("07 linear programs", Attack07Linear.Recover),
        ("10 status", Attack10Status.Recover),
        ("11 decimals", Attack11Decimals.Recover),
        ("12 extremes", Attack12Extremes.Recover),
        ("13 vintages", Attack13Vintages.Recover),
        ("16 professionals", Attack16Professionals.Recover),
        ("17 inhabitants", Attack17Inhabitants.Recover),
        ("18 leftovers", Attack18Leftovers.Recover),
        ("19 hashes", Attack19Hashes.Recover),
    ];
}

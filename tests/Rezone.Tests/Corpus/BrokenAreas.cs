namespace Rezone.Tests.Corpus;

/// <summary>Zonings, CPTS and maisons de santé: small lists that are kept by hand and go wrong by hand.</summary>
internal static class BrokenAreas
{
    private const string Tvs = "tvs-2026.csv";
    private const string Zonage = "zonage-mg-2026.csv";
    private const string Qpv = "qpv-2026.csv";
    private const string Cpts = "cpts-2026-06.csv";
    private const string Msp = "msp-aci-2026.csv";

    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        Cell("tvs-without-a-code", "A commune's TVS has no code.", Tvs, "code_tvs", ""),
        Cell("tvs-with-two-names", "Two rows of one TVS give it two names.", Tvs, "code_tvs", "20060"),
        Cell("tvs-of-a-commune-twice", "A commune stands twice in the list of TVS.", Tvs, "code_commune", "20001"),
        Cell("tvs-of-a-commune-that-is-none", "A commune of the list of TVS does not exist.", Tvs, "code_commune", "20999"),
        new("tvs-without-a-commune", "A commune is in no TVS: read, and told.", g => g.Raw.Lines(Tvs, lines => [.. lines.Where((_, i) => i != 3)])),
        Cell("zone-that-is-none", "A zone of médecins is « ZRR ».", Zonage, "zone", "ZRR"),
        Cell("zone-in-lower-case", "A zone of médecins is « zip ».", Zonage, "zone", "zip"),
        Cell("zone-of-a-commune-twice", "A commune has two zones and no perimeter.", Zonage, "code_commune", "20001"),
        Cell("zone-of-a-day-that-is-none", "An arrêté is of the 30th of February.", Zonage, "date_arrete", "2024-02-30"),
        Cell("qpv-code-that-is-none", "The code of a QPV is one of the old zones (ZUS).", Qpv, "code_qpv", "2419900"),
        Cell("qpv-without-a-name", "A QPV has no name.", Qpv, "nom_qpv", " "),
        Cell("qpv-without-the-leading-zero-of-its-commune", "The commune of a QPV lost its leading zero.", Qpv, "code_commune", "1002"),
        Cell("cpts-of-an-unknown-status", "A CPTS is « dissoute ».", Cpts, "statut", "dissoute"),
        Cell("cpts-with-two-dates", "Two rows of one CPTS give it two dates.", Cpts, "date", "2021-10-11"),
        Cell("cpts-without-a-name", "A CPTS has no name.", Cpts, "nom", ""),
        new("cpts-that-shares-a-commune", "A commune is in two CPTS: read, and told.", g => g.Raw.Line(Cpts, 3, _ => CorpusGround.Utf8("CPTS-20-99;CPTS voisine (simulée);signee;2020-10-11;20001"))),
        Cell("msp-that-finess-does-not-know", "A maison de santé has a number that FINESS does not list.", Msp, "finess_et", "999999999"),
        Cell("msp-of-a-day-that-is-none", "The contract of a maison de santé is of month 13.", Msp, "date", "2026-13-01"),
        Cell("msp-twice", "A maison de santé stands twice.", Msp, "finess_et", "201020001"),
    ];

    private static BrokenFile Cell(string name, string defect, string file, string column, string value) =>
        new(name, defect, g => g.Raw.Cell(file, 3, column, value));
}

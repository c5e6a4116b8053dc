namespace Rezone.Tests.Corpus;

/// <summary>The other extracts of the Assurance Maladie, and the small public tables that name establishments.</summary>
internal static class BrokenExtracts
{
    private const string Ald = "am-ald-2026-S1.csv";
    private const string Prevention = "am-prevention-2026-S1.csv";
    private const string Parcours = "am-parcours-2026-S1.csv";
    private const string Professionals = "am-professionnels-2026-S1.csv";
    private const string Cabinets = "am-cabinets-2026-S1.csv";
    private const string Offreurs = "am-offreurs-2026-S1.csv";
    private const string Cds = "cds-type-2026.csv";

    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        Cell("ald-above-any-ald", "More patients with one ALD than with any.", Ald, "patients", "100000"),
        Cell("ald-that-is-none", "An ALD numbered 31.", Ald, "numero_ald", "31"),
        Cell("prevention-above-its-denominator", "A numerator of am-prevention above its denominator.", Prevention, "numerateur", "100000"),
        Cell("prevention-of-an-unknown-indicator", "An indicator of am-prevention with an underscore.", Prevention, "indicateur", "mt_dents"),
        Cell("parcours-more-persons-than-events", "More distinct persons than events in am-parcours.", Parcours, "patients_numerateur", "100000"),
        Cell("professional-twice", "A pseudonym of am-professionnels stands twice.", Professionals, "identifiant", "DSMYOIOCAQL5"),
        Cell("professional-born-in-a-month-that-is-none", "A professional of am-professionnels is born in 1988-13.", Professionals, "naissance", "1988-13"),
        Cell("professional-born-as-excel-shows-it", "A month of birth of am-professionnels became « déc-88 ».", Professionals, "naissance", CorpusGround.Utf8("déc-88")),
        Cell("professional-with-decimals", "The acts of a professional have decimals.", Professionals, "actes", "2890.5"),
        Cell("cabinet-of-nobody", "A practice of am-cabinets belongs to no professional.", Cabinets, "identifiant", "AAAAAAAAAAAA"),
        Cell("offreur-of-an-unknown-category", "A category of am-offreurs is unknown.", Offreurs, "code_categorie", "999"),
        Cell("centre-of-an-unknown-type", "A centre de santé is « pluridisciplinaire ».", Cds, "type", "pluridisciplinaire"),
        Cell("centre-that-finess-does-not-know", "A centre de santé has a number that FINESS does not list.", Cds, "finess_et", "999999999"),
    ];

    private static BrokenFile Cell(string name, string defect, string file, string column, string value) =>
        new(name, defect, g => g.Raw.Cell(file, 3, column, value));
}

using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.OpenData;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Tests.OpenData;

/// <summary>
/// Payloads of two départements and five communes: a public count, a variable « n » among « d » (blocks that cross the
/// border), a variable « m » that was collected in one département only, and an activity with hidden communes.
/// </summary>
internal static class ToyFigures
{
    public static readonly DepartementCommunes First = CommunesOf("01", ["01001", "01002", "01003"], [100, 200, 50], ["Un", "Deux; « trois »", "L'Autre"]);
    public static readonly DepartementCommunes Second = CommunesOf("02", ["02001", "02002"], [300, 0], ["Quatre", "Cinq"]);

    public static readonly DepartementFigures FirstFigures = new(
        "c",
        "01",
        "t",
        Columns(("pub/lieux", [3, null, 0])),
        new Dictionary<string, ShardCut>(StringComparer.Ordinal)
        {
            ["am/personnes/d"] = new([0, 1, 2], ["01001-1", "01002-1", "01003-1"], [1, 1, 1], [100, 200, 50]),
            ["am/personnes/n"] = new([0, 0, 1], ["01001-2", "01003-2"], [2, 2], [300, 350]),
            ["am2/personnes/m"] = new([0, -1, 0], ["01001-2"], [2], [150]),
        },
        new Dictionary<string, ShardVariable>(StringComparer.Ordinal)
        {
            ["am/personnes/d"] = new("am/personnes/d", [90, 180, 45], null),
            ["am/personnes/n"] = new("am/personnes/n", [30, 60], [270, 315]),
            ["am2/personnes/m"] = new("am2/personnes/m", [77], null),
        },
        Columns(("ps/actes", [700, null, 0])));

    public static readonly DepartementFigures SecondFigures = new(
        "c",
        "02",
        "t",
        Columns(("pub/lieux", [2, 0])),
        new Dictionary<string, ShardCut>(StringComparer.Ordinal)
        {
            ["am/personnes/d"] = new([0, -1], ["02001-1"], [1], [300]),
            ["am/personnes/n"] = new([0, -1], ["01003-2"], [2], [350]),
            ["am2/personnes/m"] = new([-1, -1], [], [], []),
        },
        new Dictionary<string, ShardVariable>(StringComparer.Ordinal)
        {
            ["am/personnes/d"] = new("am/personnes/d", [270], null),
            ["am/personnes/n"] = new("am/personnes/n", [60], [315]),
            ["am2/personnes/m"] = new("am2/personnes/m", [], null),
        },
        Columns(("ps/actes", [null, 0])));

    public static readonly NationalTotals National = new(
        "c",
        ["FR", "R84", "D01", "D02"],
        [5, 5, 3, 2],
        [650, 650, 350, 300],
        Columns(("pub/lieux", [null, null, null, 2])),
        Columns(("am/personnes/d", [585, 585, 315, 270]), ("am/personnes/n", [90, 90, null, null]), ("am2/personnes/m", [77, 77, 77, null])),
        Columns(("ps/actes", [null, null, null, null])));

    public static readonly IReadOnlyList<SourceLine> Sources =
    [
        new("am", "Patients", "Caisse", "Diffusion restreinte", "données simulées", Simulated: true, Missing: false),
        new("am2", "Autres patients", "Caisse", "Diffusion restreinte", "2025", Simulated: false, Missing: false),
        new("insee-cog", "COG", "INSEE", "Licence Ouverte 2.0", "2026", Simulated: false, Missing: false),
        new("pub", "Lieux", "INSEE", "Licence Ouverte 2.0", "2024", Simulated: false, Missing: false),
        new("absente", "Rien", "Personne", "Aucune", "2024", Simulated: false, Missing: true),
    ];

    private static readonly Dimension Population = new("population", "Population", [new("d", "Tous"), new("n", "Malades") { Inside = "d" }, new("m", "Autres")]);

    /// <summary>The declarations behind the payloads.</summary>
    public static Domain.Indicators.Catalogue Catalogue { get; } = new(
        [
            IndicatorOf("lieux", IndicatorKind.Count, new Measure("pub", "lieux", None), null, "public"),
            IndicatorOf("part", IndicatorKind.Ratio, Where("am", "n"), Where("am", "d"), "patients"),
            IndicatorOf("autres", IndicatorKind.Count, Where("am2", "m"), null, "patients"),
            IndicatorOf("actes", IndicatorKind.Count, new Measure("ps", "actes", None), null, "ps"),
        ],
        new Dictionary<string, Dimension>(StringComparer.Ordinal) { ["population"] = Population },
        new Dictionary<string, SuppressionRule>(StringComparer.Ordinal)
        {
            ["public"] = new("public", "Donnée publique", ProtectedPersons.Nobody, 0, ProtectComplement: false, "r"),
            ["patients"] = new("patients", "Au moins 11", ProtectedPersons.Patients, 11, ProtectComplement: true, "r"),
            ["ps"] = new("ps", "Au moins 5", ProtectedPersons.Professionals, 5, ProtectComplement: false, "r"),
        },
        [new Section("t/g", "Onglet", "Groupe")],
        new ThresholdSet
        {
            MinimumInhabitantsForAges = new Threshold(11, "r"),
            MinimumCoveragePercent = new Threshold(50, "r"),
            ManyCommunes = new Threshold(250, "r"),
            MinimumResidentsOfLeaf = new Threshold(11, "r"),
        });

    private static IReadOnlyDictionary<string, string> None => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Everything that the payloads publish.</summary>
    public static PublishedFigures Published(params (DepartementCommunes, IReadOnlyList<DepartementFigures>)[] departements) => PublishedFigures.Of(
        Manifest(),
        CatalogueOf(),
        National,
        departements.Length > 0 ? departements : [(First, [FirstFigures]), (Second, [SecondFigures])]);

    private static SiteManifest Manifest() => new(
        "c",
        2026,
        Simulated: true,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        new TileSet("", 0, 0, 0, 0, new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<int>>>(StringComparer.Ordinal)),
        Sources,
        [new AreaLine("84", "Région", null, [])],
        [new AreaLine("01", "Ain", "84", []), new AreaLine("02", "Aisne", "84", [])],
        []);

    private static CataloguePayload CatalogueOf() => new(
        "c",
        [new SectionLine("t/g", "Onglet", "Groupe")],
        [
            LineOf("lieux", "count", "pub", "nobody", null, new IndicatorValue("", "Lieux", null, null, "pub/lieux", null, null)),
            LineOf("part", "ratio", "am", "patients", 11, new IndicatorValue("", "Part", null, null, "am/personnes/n", "am/personnes/d", null)),
            LineOf("autres", "count", "am2", "patients", 11, new IndicatorValue("", "Autres", null, null, "am2/personnes/m", null, null)),
            LineOf("actes", "count", "ps", "professionals", 5, new IndicatorValue("", "Actes", null, null, "ps/actes", null, "ps/nombre")),
        ],
        new Thresholds(11, 50, 250));

    private static IndicatorLine LineOf(string id, string kind, string source, string protects, int? minimum, IndicatorValue value) =>
        new(id, value.Label, kind, "patients", 0, "t/g", "none", [], source, protects, minimum, $"methode.html#{id}", null, null, [value]);

    private static DepartementCommunes CommunesOf(string departement, string[] codes, long[] populations, string[] names) => new(
        "c", departement, codes, names, populations, [.. codes.Select(c => c == "02002" ? null : "240000001")], [.. codes.Select(_ => (string?)null)], [], [], []);

    private static Dictionary<string, IReadOnlyList<long?>> Columns(params (string Id, long?[] Amounts)[] columns) =>
        columns.ToDictionary(c => c.Id, c => (IReadOnlyList<long?>)c.Amounts, StringComparer.Ordinal);

    private static Measure Where(string source, string value) =>
        new(source, "personnes", new Dictionary<string, string>(StringComparer.Ordinal) { ["population"] = value });

    private static Indicator IndicatorOf(string id, IndicatorKind kind, Measure numerator, Measure? denominator, string rule) => new()
    {
        Id = id,
        Label = id,
        Kind = kind,
        Unit = "patients",
        Decimals = 0,
        Numerator = numerator,
        Denominator = denominator,
        Suppression = rule,
        Comparators = [],
        Section = "t/g",
        Polarity = "none",
        Reviewed = "2026-11-23",
        Method = "",
    };
}

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Writes the four files of INSEE's Code officiel géographique.</summary>
public static class CogFiles
{
    private const string NewLine = "\r\n";

    /// <summary>Writes v_commune, v_mvt_commune, v_departement and v_region.</summary>
    public static void Write(string folder, SampleTerritory territory, SampleHistory history)
    {
        Table("v_commune", Communes(territory, history));
        Table("v_mvt_commune", Movements(history));
        Table("v_departement", Departements(territory));
        Table("v_region", Regions(territory));

        void Table(string name, IEnumerable<string[]> lines) =>
            TextFiles.Write(Path.Combine(folder, $"{name}_{SampleTerritory.Cog}.csv"), ',', NewLine, lines);
    }

    private static IEnumerable<string[]> Communes(SampleTerritory territory, SampleHistory history) =>
    [
        ["TYPECOM", "COM", "REG", "DEP", "CTCD", "ARR", "TNCC", "NCC", "NCCENR", "LIBELLE", "CAN", "COMPARENT"],
        .. territory.Communes.Where(c => c.Commune.City is null).Append(territory.City).OrderBy(c => c.Commune.Code)
            .Select(c => (string[])[
                "COM", c.Code, c.Commune.Region, c.Departement, $"{c.Departement}D", c.Arrondissement,
                .. Name(c.Name), c.Canton, string.Empty,
            ]),
        .. territory.Communes.Where(c => c.Commune.City is not null).Select(c => (string[])[
            "ARM", c.Code, c.Commune.Region, c.Departement, $"{c.Departement}D", territory.City.Arrondissement,
            .. Name(c.Name), territory.City.Canton, territory.City.Code,
        ]),
        .. history.Delegated.OrderBy(d => d.Former.Code, StringComparer.Ordinal).Select(d => (string[])[
            "COMD", d.Former.Code, string.Empty, string.Empty, string.Empty, string.Empty,
            .. Name(d.Former.Name), string.Empty, d.Parent,
        ]),
    ];

    private static IEnumerable<string[]> Movements(SampleHistory history) =>
    [
        [
            "MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "TNCC_AV", "NCC_AV", "NCCENR_AV", "LIBELLE_AV",
            "TYPECOM_AP", "COM_AP", "TNCC_AP", "NCC_AP", "NCCENR_AP", "LIBELLE_AP",
        ],
        .. history.Movements.Select(m => (string[])[
            m.Kind.ToString(), m.Date, m.Before.Type, m.Before.Code, .. Name(m.Before.Name),
            m.After.Type, m.After.Code, .. Name(m.After.Name),
        ]),
    ];

    private static IEnumerable<string[]> Departements(SampleTerritory territory) =>
    [
        ["DEP", "REG", "CHEFLIEU", "TNCC", "NCC", "NCCENR", "LIBELLE"],
        .. SampleTerritory.Departements.Select(d => (string[])[d.Code, d.Region, Seat(territory, d.Code), .. Name(d.Name)]),
    ];

    private static IEnumerable<string[]> Regions(SampleTerritory territory) =>
    [
        ["REG", "CHEFLIEU", "TNCC", "NCC", "NCCENR", "LIBELLE"],
        .. SampleTerritory.Regions.Select(r => (string[])[
            r.Code, r.Code == territory.City.Commune.Region ? territory.City.Code : Seat(territory, SampleTerritory.Overseas),
            .. Name(r.Name),
        ]),
    ];

    /// <summary>The largest commune of a département.</summary>
    private static string Seat(SampleTerritory territory, string departement) =>
        territory.City.Departement == departement
            ? territory.City.Code
            : territory.Communes.Where(c => c.Departement == departement).MaxBy(c => c.Commune.Population)?.Code
                ?? throw new InvalidOperationException($"Département {departement} has no commune.");

    private static string[] Name(SampleName name) => [name.ArticleCode.ToString(), name.Capitals, name.Noun, name.Label];
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// A country of any number of communes, for tests of scale: names, populations, EPCI, areas and consuming population, with
/// synthetic codes (decision D25). It has no shapes and no history.
/// </summary>
public static class SyntheticCountry
{
    /// <summary>Year of its COG.</summary>
    public const int Cog = 2026;

    private const ulong Seed = 350_000;
    private const int PerDepartement = 375;
    private const int PerEpci = 28;
    private const int DepartementsPerRegion = 6;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Note = "Pays synthétique pour les essais d'échelle : rien n'y est réel.";

    /// <summary>Neither FINESS nor what names its establishments: synthetic codes do not fit into FINESS numbers.</summary>
    private static readonly string[] Simulated =
    [
        "drees-tvs", "ars-zonage", "anct-qpv", "cpts-communes",
        "am-consommants", "am-ald", "am-prevention", "am-parcours", "am-professionnels", "am-cabinets", "am-offreurs",
    ];

    /// <summary>The most communes that the codes allow: 26 × 36 départements.</summary>
    public const int MostCommunes = 26 * 36 * PerDepartement;

    /// <summary>The country.</summary>
    public static Country Of(int communes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(communes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(communes, MostCommunes);
        var departements = ((communes - 1) / PerDepartement) + 1;
        return new Country(
            Cog,
            Enumerable.Range(0, communes).Select(Commune),
            Enumerable.Range(0, departements)
                .Select(d => new NamedArea(Departement(d), $"Département {Departement(d)}", Region(d))),
            Enumerable.Range(0, departements).Select(Region).Distinct(StringComparer.Ordinal)
                .Select(r => new NamedArea(r, $"Région {r}", null)),
            Enumerable.Range(0, communes).Select(Epci).Distinct(StringComparer.Ordinal)
                .Select(e => new NamedArea(e, $"CC {e}", null)),
            []);
    }

    /// <summary>Writes the sources of a country of so many communes into a folder, and marks them as simulated.</summary>
    public static void Write(string folder, int communes)
    {
        Directory.CreateDirectory(folder);
        var country = Of(communes);
        WriteCog(folder, country);
        WritePopulations(folder, country);
        WriteEpcis(folder, country);
        var files = new SimulatedFiles(country, rawFolder: folder, folder, _ => null, Seed);
        foreach (var source in Simulated)
        {
            files.Write(source);
        }

        SimulationMark.Write(folder, ["insee-cog", "insee-populations", "dgcl-epci", .. Simulated], Seed, Note, Cog);
    }

    private static Commune Commune(int index)
    {
        var departement = index / PerDepartement;
        var rank = index % PerDepartement;
        var code = $"{Departement(departement)}{Digits[rank / 36 / 36]}{Digits[rank / 36 % 36]}{Digits[rank % 36]}";
        var inhabitants = (long)Math.Exp(6.2 + RandomStream.For(Seed, "population", code).NextNormal(1.4));
        return new Commune(
            CodeCommune.Parse(code), $"Commune {code}", CodeDepartement.Parse(code[..2]), Region(departement), Epci(index),
            City: null, inhabitants);
    }

    private static string Departement(int index) => $"{(char)('A' + (index / 36))}{Digits[index % 36]}";

    private static string Region(int departement) =>
        $"{Digits[departement / DepartementsPerRegion / 36]}{Digits[departement / DepartementsPerRegion % 36]}";

    private static string Epci(int commune) =>
        $"25{commune / PerDepartement:0000}{commune % PerDepartement / PerEpci:000}";

    private static void WriteCog(string folder, Country country)
    {
        Table("v_commune", [
            ["TYPECOM", "COM", "REG", "DEP", "CTCD", "ARR", "TNCC", "NCC", "NCCENR", "LIBELLE", "CAN", "COMPARENT"],
            .. country.Communes.Select(c => (string[])
            [
                "COM", $"{c.Code}", c.Region, $"{c.Departement}", $"{c.Departement}D", $"{c.Departement}1",
                .. NameCells(c.Name), $"{c.Departement}01", string.Empty,
            ]),
        ]);
        Table("v_departement", [
            ["DEP", "REG", "CHEFLIEU", "TNCC", "NCC", "NCCENR", "LIBELLE"],
            .. country.Departements.Select(d => (string[])
                [d.Code, d.Parent ?? string.Empty, $"{d.Code}000", .. NameCells(d.Name)]),
        ]);
        Table("v_region", [
            ["REG", "CHEFLIEU", "TNCC", "NCC", "NCCENR", "LIBELLE"],
            .. country.Regions.Select(r => (string[])[r.Code, "A0000", .. NameCells(r.Name)]),
        ]);
        Table("v_mvt_commune", [
            [
                "MOD", "DATE_EFF", "TYPECOM_AV", "COM_AV", "TNCC_AV", "NCC_AV", "NCCENR_AV", "LIBELLE_AV",
                "TYPECOM_AP", "COM_AP", "TNCC_AP", "NCC_AP", "NCCENR_AP", "LIBELLE_AP",
            ],
            // A table of movements without a row is refused as cut short: the first commune once changed its name.
            [
                "10", $"{Cog}-01-01", "COM", "A0000", .. NameCells("Ancien nom"),
                "COM", "A0000", .. NameCells(country.Communes[0].Name),
            ],
        ]);

        void Table(string name, IEnumerable<string[]> lines) =>
            TextFiles.Write(Path.Combine(folder, $"{name}_{Cog}.csv"), ',', "\r\n", lines);
    }

    private static string[] NameCells(string name) => ["0", Capitals.WithBlanks(name), name, name];

    private static void WritePopulations(string folder, Country country) => TextFiles.Write(
        Path.Combine(folder, "donnees_communes.csv"), ';', "\r\n", [
            ["REG", "Région", "DEP", "CODARR", "CODCAN", "CODCOM", "COM", "Commune", "PMUN", "PCAP", "PTOT"],
            .. country.Communes.Select(c => (string[])
            [
                c.Region, $"Région {c.Region}", $"{c.Departement}", "1", "01", $"{c.Code}"[2..], $"{c.Code}", c.Name,
                $"{c.Population}", "0", $"{c.Population}",
            ]),
        ]);

    private static void WriteEpcis(string folder, Country country)
    {
        var epcis = country.Communes.ToLookup(c => c.Epci, StringComparer.Ordinal);
        Spreadsheet.Write(
            Path.Combine(folder, "epcicom.xlsx"),
            $"Epcicom{Cog}",
            epcis.SelectMany(Rows).Prepend(
            [
                "dept", "siren", "raison_sociale", "nature_juridique", "mode_financ", "nb_membres", "total_pop_tot",
                "total_pop_mun", "dep_com", "insee", "siren_membre", "nom_membre", $"ptot_{Cog}", $"pmun_{Cog}",
            ]));

        static IEnumerable<IReadOnlyList<object?>> Rows(IGrouping<string?, Commune> epci)
        {
            var (members, inhabitants) = (epci.LongCount(), epci.Sum(c => c.Population));
            return epci.Select(c => (IReadOnlyList<object?>)
            [
                $"{c.Departement}", c.Epci, $"CC {c.Epci}", "CC", "FPU", members, inhabitants, inhabitants, $"{c.Departement}",
                $"{c.Code}", string.Empty, c.Name, c.Population, c.Population,
            ]);
        }
    }
}

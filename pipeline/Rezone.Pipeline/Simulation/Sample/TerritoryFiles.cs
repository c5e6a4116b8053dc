using System.Text;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Writes the populations of INSEE, the EPCI of the DGCL and the postal codes of La Poste.</summary>
public static class TerritoryFiles
{
    private const string NewLine = "\r\n";

    /// <summary>Writes <c>donnees_communes.csv</c>, the reference populations, in the COG of 2026.</summary>
    public static void WritePopulations(string folder, SampleTerritory territory) => TextFiles.Write(
        Path.Combine(folder, "donnees_communes.csv"), ';', NewLine,
        [
            ["REG", "Région", "DEP", "CODARR", "CODCAN", "CODCOM", "COM", "Commune", "PMUN", "PCAP", "PTOT"],
            .. territory.Communes.Select(c => new[]
            {
                c.Commune.Region, SampleTerritory.Regions.Single(r => r.Code == c.Commune.Region).Name.Label, c.Departement,
                c.Arrondissement[^1..], c.IsOverseas ? string.Empty : c.Canton[^2..], c.Suffix, c.Code, c.Name.Label,
                Text(c.Commune.Population), Text(CountedApart(c.Commune.Population)),
                Text(c.Commune.Population + CountedApart(c.Commune.Population)),
            }),
        ]);

    /// <summary>Writes <c>epcicom.xlsx</c> of 1 January 2025: the commune merged in 2026 is still two.</summary>
    public static void WriteEpcis(string folder, SampleTerritory territory, SampleHistory history)
    {
        List<IReadOnlyList<object?>> rows =
        [
            [
                "dept", "siren", "raison_sociale", "nature_juridique", "mode_financ", "nb_membres", "total_pop_tot",
                "total_pop_mun", "dep_com", "insee", "siren_membre", "nom_membre", "ptot_2025", "pmun_2025",
            ],
        ];
        foreach (var epci in territory.Epcis)
        {
            var members = Members(epci.Code, territory, history).ToList();
            var inhabitants = members.Sum(m => m.Population);
            var siren = epci.Code[^1] is '4' or '9' ? (object)long.Parse(epci.Code) : epci.Code;
            rows.AddRange(members.Select(m => (IReadOnlyList<object?>)
            [
                members[0].Departement, siren, epci.Name, epci.Name[..2], "FPU", (long)members.Count,
                inhabitants + members.Sum(other => CountedApart(other.Population)), inhabitants, m.Departement, m.Code,
                $"21{m.Code[..2]}0{m.Code[2..]}7", m.Name, m.Population + CountedApart(m.Population), m.Population,
            ]));
        }

        rows.Add([string.Empty]);
        Spreadsheet.Write(Path.Combine(folder, "epcicom.xlsx"), "Epcicom2025", rows);
    }

    /// <summary>Writes <c>019HexaSmal.csv</c> of 2023: former codes and names, and without the commune reborn in 2024.</summary>
    public static void WritePostalCodes(string folder, SampleTerritory territory, SampleHistory history) => TextFiles.Write(
        Path.Combine(folder, "019HexaSmal.csv"), ';', NewLine,
        [
            ["#Code_commune_INSEE", "Nom_de_la_commune", "Code_postal", "Libellé_d_acheminement", "Ligne_5"],
            .. territory.Communes.SelectMany(c => PostalLines(c, history)).OrderBy(l => l[0], StringComparer.Ordinal),
        ],
        Encoding.Latin1);

    private static IEnumerable<string[]> PostalLines(SampleCommune commune, SampleHistory history)
    {
        foreach (var (code, name) in Of2023(commune, history))
        {
            foreach (var postal in commune.PostalCodes)
            {
                var place = Capitals.WithBlanks(name).Replace("SAINTE ", "STE ", StringComparison.Ordinal)
                    .Replace("SAINT ", "ST ", StringComparison.Ordinal);
                var (line, town) = commune.Commune.City is null
                    ? (place, place)
                    : ($"{Capitals.WithBlanks(SampleCodes.CityName)} 0{code[^1]}", Capitals.WithBlanks(SampleCodes.CityName));
                yield return [code, line, postal, town, string.Empty];
                if (int.Parse(code[2..]) % 23 == 0)
                {
                    yield return [code, line, postal, town, "HAMEAU D EXEMPLE"];
                }
            }
        }
    }

    private static IEnumerable<(string Code, string Name)> Of2023(SampleCommune commune, SampleHistory history)
    {
        if (commune.Code == history.Merged2026.Code)
        {
            var (_, first, second) = history.Merged2026;
            return [(first.Code, first.Name.Label), (second.Code, second.Name.Label)];
        }

        return commune.Code switch
        {
            _ when commune.Code == history.Reestablished2024.Code => [],
            _ when commune.Code == history.Reestablished2024.Parent.Code =>
                [(commune.Code, history.Reestablished2024.Parent.Name.Label)],
            _ when commune.Code == history.Recoded2024.Code => [(history.Recoded2024.Former.Code, commune.Name.Label)],
            _ when commune.Code == history.Renamed2024.Code => [(commune.Code, history.Renamed2024.Name.Label)],
            _ => [(commune.Code, commune.Name.Label)],
        };
    }

    private static IEnumerable<(string Departement, string Code, string Name, long Population)> Members(
        string epci, SampleTerritory territory, SampleHistory history)
    {
        foreach (var c in territory.Communes.Where(c => c.Commune.City is null).Append(territory.City)
            .Where(c => c.Commune.Epci == epci).OrderBy(c => c.Commune.Code))
        {
            if (c.Code == history.Merged2026.Code)
            {
                var (_, first, second) = history.Merged2026;
                var inFirst = c.Commune.Population * 2 / 3;
                yield return (c.Departement, first.Code, first.Name.Label, inFirst);
                yield return (c.Departement, second.Code, second.Name.Label, c.Commune.Population - inFirst);
            }
            else
            {
                yield return (c.Departement, c.Code, c.Name.Label, c.Commune.Population);
            }
        }
    }

    /// <summary>PCAP: people counted here and living elsewhere, such as students.</summary>
    private static long CountedApart(long population) => population * 2 / 100;

    private static string Text(long number) => number.ToString();
}

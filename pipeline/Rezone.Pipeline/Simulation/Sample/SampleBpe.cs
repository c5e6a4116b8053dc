using KnownSite = Rezone.Pipeline.Facts.Establishment;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>
/// Writes INSEE's BPE of health facilities in the geography of 1 January 2021, as many as FINESS has but for a few: a
/// facility forgotten here, one counted too many there, as between the real tables.
/// </summary>
public static class SampleBpe
{
    private const string Geography = "2021-01-01";
    private const double Forgotten = 0.015;
    private const double TooMany = 0.01;
    private const double InSecondPart = 0.4;
    private const int Merger = 32;
    private const int ChangeOfSeat = 50;

    private static readonly (string Code, string Label)[] Types =
    [
        ("NB_D101", "Établissement santé court séjour"), ("NB_D102", "Établissement santé moyen séjour"),
        ("NB_D103", "Établissement santé long séjour"), ("NB_D104", "Établissement psychiatrique"),
        ("NB_D105", "Centre lutte cancer"), ("NB_D106", "Urgences"), ("NB_D107", "Maternité"), ("NB_D108", "Centre de santé"),
        ("NB_D109", "Structures psychiatriques en ambulatoire"), ("NB_D110", "Centre médecine préventive"),
        ("NB_D111", "Dialyse"), ("NB_D112", "Hospitalisation à domicile"), ("NB_D113", "Maison de santé pluridisciplinaire"),
        ("NB_D302", "Laboratoire d'analyses et de biologie médicale"), ("NB_D303", "Ambulance"),
        ("NB_D304", "Transfusion sanguine"), ("NB_D305", "Établissement thermal"), ("NB_D307", "Pharmacie"),
    ];

    private static readonly string[] Places = ["CODGEO", "LIBGEO", "REG", "DEP"];
    private static readonly string[] PlaceLabels = ["CODGEO", "Libellé commune ou ARM", "Région", "Département"];

    /// <summary>Writes <c>equip-serv-sante-com-2020.xlsx</c>: a sheet of communes, the city whole, one of arrondissements.</summary>
    public static void Write(
        string folder, SampleTerritory territory, SampleHistory history, IReadOnlyList<KnownSite> establishments)
    {
        var changes = history.Movements
            .Where(m => string.CompareOrdinal(m.Date, Geography) > 0 && m.After.Type == "COM" && m.Before.Code != m.After.Code)
            .ToDictionary(m => m.After.Code, StringComparer.Ordinal);
        var counts = Counts(establishments, changes);
        var places = territory.Communes.Where(c => c.Commune.City is null && !IsNew(c.Code)).Append(territory.City)
            .Select(c => (c.Code, c.Name.Label, c.Commune.Region, c.Departement))
            .Concat(changes.Values.Where(m => m.Kind is Merger or ChangeOfSeat)
                .Select(m => (m.Before.Code, m.Before.Name.Label, territory.City.Commune.Region, m.Before.Code[..2])))
            .OrderBy(p => p.Code, StringComparer.Ordinal);
        var arrondissements = territory.Communes.Where(c => c.Commune.City is not null).ToList();
        foreach (var (type, _) in Types)
        {
            counts[(territory.City.Code, type)] = arrondissements.Sum(a => counts.GetValueOrDefault((a.Code, type)));
        }

        Spreadsheet.Write(Path.Combine(folder, "equip-serv-sante-com-2020.xlsx"),
        [
            ("COM", Rows("Communes", counts, places)),
            ("ARM", Rows("Arrondissements municipaux", counts, arrondissements.Select(a => (a.Code, a.Name.Label, a.Commune.Region, a.Departement)))),
        ]);

        bool IsNew(string code) => changes.TryGetValue(code, out var change) && change.Kind != Merger;
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(
        string level,
        Dictionary<(string Code, string Type), long> counts,
        IEnumerable<(string Code, string Label, string Region, string Departement)> places) =>
    [
        ["BPE 2020 - Base permanente des équipements : services santé (pays inventé)"],
        [$"Île d'Essai - {level}"],
        ["Mise en ligne le 06/07/2021       Géographie au 01/01/2021"],
        ["Données inventées"],
        [.. PlaceLabels, .. Types.Select(t => t.Label)],
        [.. Places, .. Types.Select(t => t.Code)],
        .. places.Select(p => (IReadOnlyList<object?>)
            [p.Code, p.Label, p.Region, p.Departement, .. Types.Select(t => (object)counts.GetValueOrDefault((p.Code, t.Code)))]),
    ];

    /// <summary>Facilities by commune of 2021 and type.</summary>
    private static Dictionary<(string Code, string Type), long> Counts(
        IReadOnlyList<KnownSite> establishments, Dictionary<string, Movement> changes)
    {
        var types = Calibration.Read<FinessCalibration>("finess-categories").Categories
            .ToDictionary(c => c.Code, c => c.Bpe, StringComparer.Ordinal);
        var counts = new Dictionary<(string Code, string Type), long>();
        foreach (var site in establishments)
        {
            var code = site.Commune.ToString();
            var stream = RandomStream.For(SampleCountry.Seed, "insee-bpe", site.FinessEt);
            var copies = stream.NextUniform() switch
            {
                < Forgotten => 0,
                > 1 - TooMany => 2,
                _ => 1,
            };
            // Of a commune merged since, some stood in one part and some in the other.
            if (changes.TryGetValue(code, out var change) && (change.Kind != Merger || stream.NextUniform() < InSecondPart))
            {
                code = change.Before.Code;
            }

            foreach (var type in TypesOf(site.Category, types))
            {
                counts[(code, type)] = counts.GetValueOrDefault((code, type)) + copies;
            }
        }

        return counts;
    }

    /// <summary>Emergencies and maternities are in hospitals; FINESS has no ambulances.</summary>
    private static IEnumerable<string> TypesOf(string category, Dictionary<string, string?> types)
    {
        if (types.GetValueOrDefault(category) is { } type)
        {
            yield return type;
        }

        if (category is "101" or "355")
        {
            yield return "NB_D106";
        }

        if (category is "101" or "122")
        {
            yield return "NB_D107";
        }
    }
}

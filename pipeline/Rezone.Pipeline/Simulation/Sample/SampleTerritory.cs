using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>
/// The invented country « Île d'Essai »: a large island in the Bay of Biscay with three départements, and the « Île
/// Lointaine » in the Indian Ocean, in another projection. No code of it exists in France.
/// </summary>
/// <param name="Communes">Every selectable unit, ordered by code.</param>
/// <param name="City">« Grand-Essai », whose four arrondissements are the units.</param>
/// <param name="Epcis">Every EPCI.</param>
/// <param name="FormerNames">Names that no commune of 2026 bears, for those of older years.</param>
public sealed record SampleTerritory(
    IReadOnlyList<SampleCommune> Communes,
    SampleCommune City,
    IReadOnlyList<NamedArea> Epcis,
    IReadOnlyList<SampleName> FormerNames)
{
    /// <summary>Year of the COG.</summary>
    public const int Cog = 2026;

    /// <summary>The département overseas.</summary>
    public const string Overseas = "979";

    private const string CityDepartement = "96";
    private const int Formers = 16;

    private static readonly (string Departement, Coordinate Seat)[] Seats =
        [("96", new(-30_000, 0)), ("20", new(24_000, 16_000)), ("99", new(22_000, -18_000))];

    /// <summary>The four départements; their région.</summary>
    public static IReadOnlyList<(string Code, string Region, SampleName Name)> Departements { get; } =
    [
        ("20", "95", new("La ", "Brumaine")),
        ("96", "95", new("La ", "Haute-Fable")),
        ("979", "09", new("L'", "Île Lointaine")),
        ("99", "95", new("La ", "Côte-des-Songes")),
    ];

    /// <summary>The two régions.</summary>
    public static IReadOnlyList<(string Code, SampleName Name)> Regions { get; } =
        [("09", new("L'", "Essai d'Outre-Mer")), ("95", new("L'", "Île d'Essai"))];

    /// <summary>Draws the country; the same each time.</summary>
    public static SampleTerritory Draw()
    {
        var stream = RandomStream.For(SampleCountry.Seed, "sample", "territory");
        var mainland = SampleGround.Mainland(stream);
        var overseas = SampleGround.Overseas(stream);
        string[] departements =
        [
            .. mainland.Select(p => p.Kind == PlotKind.DepartementEnclave ? "20" : NearestDepartement(p.Site)),
            .. overseas.Select(_ => Overseas),
        ];
        int?[] epcis =
        [
            .. SampleEpcis.Assign(mainland, departements[..mainland.Count], perDepartement: 6, first: 0),
            .. SampleEpcis.Assign(overseas, departements[mainland.Count..], perDepartement: 2, first: 18),
        ];
        Plot[] plots = [.. mainland, .. overseas];
        var inhabitants = SampleInhabitants.Settle(plots, epcis, stream);
        return Named(plots, departements, epcis, inhabitants, stream);
    }

    /// <summary>The country as the rest of the pipeline knows it.</summary>
    public Country ToCountry() => new(
        Cog,
        Communes.Select(c => c.Commune),
        Departements.Select(d => new NamedArea(d.Code, d.Name.Label, d.Region)),
        Regions.Select(r => new NamedArea(r.Code, r.Name.Label, null)),
        Epcis,
        [new NamedArea(City.Code, City.Name.Label, City.Departement)]);

    private static SampleTerritory Named(
        Plot[] plots, string[] departements, int?[] epcis, long[] inhabitants, RandomStream stream)
    {
        var areas = Enumerable.Range(0, plots.Length).Where(i => epcis[i] is not null)
            .GroupBy(i => epcis[i] ?? 0).OrderBy(g => g.Key)
            .ToDictionary(g => g.Key, g => SampleEpcis.Named(g.Key, g.Sum(i => inhabitants[i])));
        var names = SampleNames.Draw(plots.Length + Formers, stream);
        var city = CityOf(plots, epcis, inhabitants, areas);
        List<SampleCommune> communes = [];
        foreach (var departement in Departements)
        {
            var own = Enumerable.Range(0, plots.Length).Where(i => departements[i] == departement.Code).ToList();
            var codes = SampleCodes.InOrder(departement.Code, own, i => NameOf(i).Capitals, i => plots[i].Kind);
            communes.AddRange(own.Select(i => new SampleCommune(
                NameOf(i),
                new Commune(
                    CodeCommune.Parse(codes[i]), NameOf(i).Label, CodeDepartement.Parse(departement.Code), departement.Region,
                    epcis[i] is { } e ? areas[e].Code : null,
                    plots[i].Kind == PlotKind.Arrondissement ? city.Commune.Code : null,
                    inhabitants[i]),
                plots[i].Shape,
                SampleCodes.PostalCodes(codes[i], epcis[i], inhabitants[i], plots[i].Kind))));
        }

        return new SampleTerritory(
            [.. communes.OrderBy(c => c.Commune.Code)],
            city,
            [.. areas.Values.OrderBy(a => a.Code, StringComparer.Ordinal)],
            [.. names.Skip(plots.Length)]);

        SampleName NameOf(int i) => plots[i].Kind == PlotKind.Arrondissement
            ? SampleCodes.ArrondissementName(Array.FindAll(plots[..i], p => p.Kind == PlotKind.Arrondissement).Length + 1)
            : names[i];
    }

    private static SampleCommune CityOf(
        Plot[] plots, int?[] epcis, long[] inhabitants, Dictionary<int, NamedArea> areas)
    {
        var parts = Enumerable.Range(0, plots.Length).Where(i => plots[i].Kind == PlotKind.Arrondissement).ToList();
        var shape = CoverageUnion.Union(GeometryFactory.Default.BuildGeometry(parts.Select(i => plots[i].Shape)));
        var name = new SampleName(string.Empty, SampleCodes.CityName);
        return new SampleCommune(
            name,
            new Commune(
                CodeCommune.Parse(SampleCodes.City), name.Label, CodeDepartement.Parse(CityDepartement), "95",
                areas[epcis[parts[0]] ?? 0].Code, City: null, parts.Sum(i => inhabitants[i])),
            shape,
            [.. parts.Select((_, n) => $"{CityDepartement}00{n + 1}")]);
    }

    private static string NearestDepartement(Coordinate site) =>
        Seats.MinBy(s => s.Seat.Distance(site)).Departement;
}

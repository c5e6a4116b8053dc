using System.Text;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Writes the invented country's shapes as IGN delivers ADMIN EXPRESS COG: one nested zip per territory.</summary>
public static class AdminExpress
{
    private static readonly (string Name, int Width)[] CommuneFields =
    [
        ("ID", 24), ("NOM", 50), ("NOM_M", 50), ("INSEE_COM", 5), ("STATUT", 26), ("POPULATION", 10), ("INSEE_CAN", 2),
        ("INSEE_ARR", 1), ("INSEE_DEP", 3), ("INSEE_REG", 2), ("SIREN_EPCI", 20),
    ];

    private static readonly (string Name, int Width)[] ArrondissementFields =
        [("ID", 24), ("NOM", 50), ("NOM_M", 50), ("INSEE_ARM", 5), ("INSEE_COM", 5), ("POPULATION", 10)];

    private static readonly byte[] ReadMe = Encoding.UTF8.GetBytes(
        "Ce fichier n'est PAS une livraison de l'IGN : il décrit un pays inventé, « Île d'Essai »,\n"
        + "avec les noms de fichiers, les champs et les projections d'ADMIN EXPRESS COG.\n");

    /// <summary>Writes two zips: Lambert-93, and UTM 40 S for the overseas département.</summary>
    public static void Write(string folder, SampleTerritory territory)
    {
        var units = territory.Communes.Where(c => c.Commune.City is null).Append(territory.City)
            .OrderBy(c => c.Commune.Code).ToList();
        WriteZip(folder, "LAMB93_FXX",
        [
            .. ArrondissementLayer(territory),
            .. CommuneLayer(LegalProjection.Lambert93, units.Where(c => !c.IsOverseas)),
        ]);
        WriteZip(folder, "RGR92UTM40S_ILO",
            [.. CommuneLayer(LegalProjection.Reunion, units.Where(c => c.IsOverseas))]);
    }

    private static void WriteZip(string folder, string territory, List<(string Name, byte[] Content)> layers)
    {
        var delivery = $"ADMIN-EXPRESS-COG_SHP_{territory}_{SampleTerritory.Cog}-01-01";
        var inside = $"{delivery}/ADMIN-EXPRESS-COG/1_DONNEES_LIVRAISON_{SampleTerritory.Cog}-01-01/ADECOG_SHP_{territory}";
        ZipFiles.Write(
            Path.Combine(folder, $"{delivery}.zip"),
            [($"{delivery}/LISEZ-MOI.txt", ReadMe), .. layers.Select(l => ($"{inside}/{l.Name}", l.Content))]);
    }

    private static IEnumerable<(string Name, byte[] Content)> CommuneLayer(
        LegalProjection projection, IEnumerable<SampleCommune> communes) =>
        ShapefileZip.Layer("COMMUNE", projection, CommuneFields, communes.Select(c => (c.Shape, (IReadOnlyList<object>)
        [
            $"COMMUNE_00000000000{c.Code}", c.Name.Label, Capitals.WithoutAccents(c.Name.Label), c.Code,
            c.Code == SampleCodes.City ? "Préfecture de région" : "Commune simple",
            c.Commune.Population, c.Canton[^2..], c.Arrondissement[^1..], c.Departement, c.Commune.Region,
            c.Commune.Epci ?? "NR",
        ])));

    private static IEnumerable<(string Name, byte[] Content)> ArrondissementLayer(SampleTerritory territory) =>
        ShapefileZip.Layer(
            "ARRONDISSEMENT_MUNICIPAL", LegalProjection.Lambert93, ArrondissementFields,
            territory.Communes.Where(c => c.Commune.City is not null).Select(c => (c.Shape, (IReadOnlyList<object>)
            [
                $"ARR_MUNI00000000000{c.Code}", c.Name.Label, Capitals.WithoutAccents(c.Name.Label), c.Code,
                territory.City.Code, c.Commune.Population,
            ])));
}

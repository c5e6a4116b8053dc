using Rezone.Domain.Territory;
using Rezone.Pipeline.Geography;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>
/// Writes the invented sample country « Île d'Essai », the default input of <c>build</c>, in the official layouts:
/// the same bytes each time.
/// </summary>
public static class SampleCountry
{
    /// <summary>Seed of everything in the sample.</summary>
    public const ulong Seed = 20_451;

    private static readonly string[] PublicSources =
        ["finess-ej", "drees-tvs", "ars-zonage", "anct-qpv", "cpts-communes", "aci-msp", "cnam-cds-type"];

    private static readonly string[] Sources =
    [
        "insee-cog", "insee-populations", "insee-pop1b", "dgcl-epci", "laposte-hexasmal", "ign-admin-express", "finess-et",
        .. PublicSources, "insee-bpe",
        "am-consommants", "am-ald", "am-prevention", "am-parcours", "am-professionnels", "am-cabinets", "am-offreurs",
    ];

    /// <summary>Writes every file of the sample into a folder, which is made if absent.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var territory = SampleTerritory.Draw();
        var history = SampleHistory.Of(territory);
        CogFiles.Write(folder, territory, history);
        TerritoryFiles.WritePopulations(folder, territory);
        TerritoryFiles.WriteEpcis(folder, territory, history);
        TerritoryFiles.WritePostalCodes(folder, territory, history);
        AdminExpress.Write(folder, territory);
        WriteSimulated(folder, territory, history);
        SimulationMark.Write(
            folder, Sources, Seed, "Pays inventé : aucune commune, aucune structure, aucune personne n'existe.", cog: null);
    }

    private static void WriteSimulated(string folder, SampleTerritory territory, SampleHistory history)
    {
        var country = territory.ToCountry();
        var centres = territory.Communes.ToDictionary(c => c.Commune.Code, CentreOf);
        var deliveries = Directory.GetFiles(folder, "ADMIN-EXPRESS-COG_*.zip").Order(StringComparer.Ordinal);
        var ground = new SimulationGround(CommuneShapes.Read([.. deliveries], country).Neighbours);
        // Nothing of the folder calibrates the sample: what an earlier run left there must not change it.
        var files = new SimulatedFiles(
            country, rawFolder: string.Empty, folder,
            code => centres.TryGetValue(code, out var at) ? at : CentreOf(territory.City), Seed, ground);
        files.WriteFiness(model => SampleFiness.Choose(model, country));
        foreach (var source in PublicSources.Where(s => s != "cpts-communes"))
        {
            files.Write(source);
        }

        files.Public.WriteCpts(SampleCpts.Choose);
        SampleBpe.Write(folder, territory, history, files.Stock);
        foreach (var source in (ReadOnlySpan<string>)["am-consommants", "am-ald", "am-prevention", "am-parcours", "am-cabinets", "am-offreurs"])
        {
            files.Write(source);
        }

        files.WriteProfessionnels(new SampleProfessionnels().Adjust);
        files.WritePop1b(BeforeMerger(country, history));
        var pop1b = Path.Combine(folder, Pop1bFile.Name);
        ZipFiles.Write(Path.ChangeExtension(pop1b, null) + "_csv.zip", [(Path.GetFileName(pop1b), File.ReadAllBytes(pop1b))]);
        File.Delete(pop1b);
    }

    /// <summary>The country of 1 January 2025, for the census table: the commune merged in 2026 is still two.</summary>
    private static Country BeforeMerger(Country country, SampleHistory history)
    {
        var merged = country.Communes.Single(c => c.Code.ToString() == history.Merged2026.Code);
        var first = merged.Population * 2 / 3;
        Commune[] parts =
        [
            merged with { Name = history.Merged2026.First.Name.Label, Population = first },
            merged with
            {
                Code = CodeCommune.Parse(history.Merged2026.Second.Code),
                Name = history.Merged2026.Second.Name.Label,
                Population = merged.Population - first,
            },
        ];
        return new Country(
            country.Cog - 1, country.Communes.Where(c => c != merged).Concat(parts), country.Departements, country.Regions,
            country.Epcis, country.Cities);
    }

    private static (double Lon, double Lat) CentreOf(SampleCommune commune)
    {
        var inside = commune.Shape.InteriorPoint;
        return LegalProjection.Of(commune.Commune.Departement).Unproject(inside.X, inside.Y);
    }
}

using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Simulation;
using Rezone.Pipeline.Stages;

namespace Rezone.Pipeline;

/// <summary>What the facts stand on, each in a stage of its own: where communes lie, and the sources that are simulated.</summary>
internal sealed class BuildGround(ProjectFolders folders, SourceManifest manifest, StageCache stages, RawInputs inputs)
{
    internal const string Shapes = "ign-admin-express";

    private string ShapesFolder => Path.Combine(folders.Work, "shapes");

    private string SimulatedFolder => Path.Combine(folders.Work, "simulated");

    /// <summary>Where communes lie, read again only where the files or the country have changed.</summary>
    public CommunePlaces Places(IReadOnlyList<StageInput> territory, Func<CommuneShapes> shapes)
    {
        stages.Run("shapes", territory, StageOutputs.In(ShapesFolder), () => WritePlaces(shapes()));
        return CommunePlaces.Read(ShapesFolder);
    }

    /// <summary>The country and its shapes as inputs of stages.</summary>
    public IReadOnlyList<StageInput> TerritoryOf(RawFolders raw) =>
        [.. BuildFacts.Country.Select(id => inputs.Of(raw[id])), inputs.Of(raw[Shapes])];

    /// <summary>Simulates the sources that are absent, but for those that are refused.</summary>
    public RawFolders Completed(
        RawFolders incomplete,
        string rawFolder,
        StageInput dimensions,
        (Country Country, CommuneHistory History) ground,
        (CommunePlaces Places, IndicatorCatalogue Catalogue) known,
        RefusedSources refused)
    {
        var missing = Simulable(incomplete).Where(id => !refused.Has(id)).ToList();
        IReadOnlyList<StageInput> read = [dimensions, .. incomplete.Sources.Select(inputs.Of), inputs.Of("raw files", rawFolder)];
        stages.Run("simulation", read, StageOutputs.In(SimulatedFolder), () =>
        {
            var establishments = RealStock.In(incomplete, ground.Country, ground.History, known.Catalogue);
            return Simulate(missing, rawFolder, Build.Fresh(SimulatedFolder), ground.Country, known.Places, establishments);
        });
        return RawFolders.Open(manifest, [rawFolder, SimulatedFolder], refused);
    }

    /// <summary>The shapes themselves.</summary>
    public static CommuneShapes ReadShapes(RawFolders raw, Country country) =>
        CommuneShapes.Read([.. raw[Shapes].Files.Select(f => f.Path)], country);

    /// <summary>The sources that are absent and can be simulated.</summary>
    public static IReadOnlyList<string> Simulable(RawFolders raw) =>
        [.. raw.Sources.Where(s => s.Missing && MissingSources.Ids.Contains(s.Entry.Id, StringComparer.Ordinal)).Select(s => s.Entry.Id)];

    /// <summary>Writes simulated sources into a folder.</summary>
    public static string Simulate(
        IReadOnlyList<string> missing,
        string rawFolder,
        string target,
        Country country,
        CommunePlaces places,
        Func<IReadOnlyList<Facts.Establishment>>? establishments)
    {
        var ground = new SimulationGround(places.Neighbours, establishments);
        MissingSources.Write(country, missing, rawFolder, target, code => places.CentreOf(country, code), ground);
        return $"simulated: {string.Join(", ", missing)}";
    }

    private string WritePlaces(CommuneShapes shapes)
    {
        var remarks = Path.Combine(Build.Fresh(ShapesFolder), "remarks.txt");
        CommunePlaces.Of(shapes).Write(ShapesFolder);
        File.WriteAllLines(remarks, shapes.Remarks);
        return $"{shapes.Shapes.Count} shapes, {shapes.Neighbours.Count} borders, {shapes.Remarks.Count} remarks in {remarks}";
    }
}

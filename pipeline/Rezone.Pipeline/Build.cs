using Rezone.Audit;
using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.OpenData;
using Rezone.Pipeline.Publish;
using Rezone.Pipeline.Simulation;
using Rezone.Pipeline.Site;
using Rezone.Pipeline.Stages;
using Rezone.Pipeline.Tiles;

namespace Rezone.Pipeline;

/// <summary>The whole path from raw extracts to a finished site, in the order in which it runs.</summary>
/// <param name="folders">Declarations, and where to work.</param>
/// <param name="log">What is told at the terminal.</param>
/// <param name="program">The program as stages compare it with the one that ran before; itself where null.</param>
public sealed class Build(ProjectFolders folders, RunLog log, Fingerprint? program = null)
{
    private const string WholeBuild = "build";
    private const string Data = "data";

    private string FactsFolder => Path.Combine(folders.Work, "facts");

    private string FiguresFolder => Path.Combine(folders.Work, "figures");

    private string OpenDataWork => Path.Combine(folders.Work, "open-data");

    private string IssueList => Path.Combine(folders.Work, "issues.csv");

    /// <summary>Builds beside the finished site and takes its place only when everything held.</summary>
    /// <exception cref="UserError">Whatever is wrong with declarations or files; the last good site is left as it was.</exception>
    public void Run(BuildOptions options)
    {
        var manifest = SourceManifest.Load(folders.SourceManifest);
        var catalogue = CatalogueFiles.Read(folders.Catalogue, manifest.Sources);
        using var held = WorkLock.On(folders.Work);
        using var target = new SiteFolder(options.Out);

        var given = RawFolders.Open(manifest, [options.Raw]);
        var inputs = new RawInputs();
        var stages = new StageCache(Path.Combine(folders.Work, "stages"), program ?? ProgramFingerprint.Read(), log);
        var everything = Everything(options, given, inputs);
        var finished = StageOutputs.Of(
            ("site", StageOutputs.In(options.Out)), ("facts", StageOutputs.In(FactsFolder)), ("issues", StageOutputs.At(IssueList)));
        if (stages.Holds(WholeBuild, everything, finished))
        {
            log.Line("Nothing has changed since this site was built.");
            log.Summary(options.Out);
            return;
        }

        using var issues = RowIssues.ToFile(IssueList);
        stages.Forget(WholeBuild);
        var (country, history) = log.Stage(
            "country", () => CountryReader.Read(given, issues), c => $"{c.Country.Communes.Count} communes, COG {c.Country.Cog}");
        var ground = new BuildGround(folders, manifest, stages, inputs);
        var territory = ground.TerritoryOf(given);
        var shapes = new Lazy<CommuneShapes>(() => BuildGround.ReadShapes(given, country));
        var places = ground.Places(territory, () => shapes.Value);

        var dimensions = DeclaredMeaning.OfDimensions(catalogue, folders.Catalogue);
        var raw = options.SimulateMissing
            ? ground.Completed(given, options.Raw, dimensions, (country, history), (places, catalogue), RefusedSources.None)
            : given;
        RefuseUnprotected(raw);

        var facts = new BuildFacts(new IngestContext(raw, country, history, FactsFolder, issues), stages, inputs, dimensions);
        var sources = facts.Read(BuildFacts.Readers(catalogue));
        var postcodes = log.Stage("postcodes", () => PostcodeReader.Read(raw, country, history, issues), _ => "for the search");
        var attributes = log.Stage(
            "attributes",
            () => TerritoryReader.Read(raw, country, history, issues),
            a => $"{a.Tvs.Count} TVS, {a.Zonage.Count} zones, {a.Qpv.Count} QPV, {a.Cpts.Count} CPTS");
        log.Line($"{issues.Counts.Values.Sum()} row issues in {IssueList}{Missing(raw)}");

        var ledger = new BuildLedger(options.Ledger, folders, raw);
        stages.Run(
            "figures",
            [DeclaredMeaning.OfCatalogue(catalogue, folders.Catalogue), .. territory, .. TerritoryReader.Sources.Select(id => inputs.Of(raw[id])), .. facts.Facts, ledger.Input],
            StageOutputs.In(FiguresFolder),
            () => WriteFigures(catalogue, country, attributes, sources, places, ledger.Past(country, history)));
        var map = new MapFolder(Path.Combine(folders.Work, "map"));
        stages.Run(
            "map",
            [.. territory, new StageInput("map credit", Fingerprint.Of([Release.MapCreditOf(raw)]))],
            StageOutputs.In(map.Folder),
            () => WriteMap(map, shapes.Value, country, Release.MapCreditOf(raw)));

        var release = new Release(country, history, raw, postcodes, places) { Attributes = attributes };
        log.Stage("site", () => Write(target.Building, release, catalogue, map, stages), s => $"data in {s}");
        log.Stage("audit", () => Audited(target.Building), r => $"{r.Checks.Count} checks, no breach");
        // Before the site: a ledger that knows of too much keeps the next release coarser, one that knows too little does not.
        ledger.Continue(FiguresFolder);
        target.Publish();
        issues.Dispose();
        stages.Complete(WholeBuild, Everything(options, given, inputs), finished, "");
        log.Summary(options.Out);
    }

    /// <summary>Writes the sources that a folder lacks into another folder.</summary>
    public void SimulateMissing(string rawFolder, string target)
    {
        var manifest = SourceManifest.Load(folders.SourceManifest);
        using var held = WorkLock.On(folders.Work);
        using var issues = RowIssues.ToFile(IssueList);
        var given = RawFolders.Open(manifest, [rawFolder]);
        var (country, history) = CountryReader.Read(given, issues);
        var places = CommunePlaces.Of(BuildGround.ReadShapes(given, country));
        var establishments = RealStock.In(given, country, history, CatalogueFiles.Read(folders.Catalogue, manifest.Sources));
        log.Stage("simulation", () => BuildGround.Simulate(BuildGround.Simulable(given), rawFolder, target, country, places, establishments), s => s);
    }

    /// <summary>All that a site follows from.</summary>
    private IReadOnlyList<StageInput> Everything(BuildOptions options, RawFolders given, RawInputs inputs) =>
    [
        new("options", Fingerprint.Of([$"simulate missing: {options.SimulateMissing}"])),
        new("manifest", Fingerprint.Of([FileDigests.Of(folders.SourceManifest)])),
        new("catalogue", Fingerprint.Of(FileDigests.Of(FileDigests.In(folders.Catalogue)))),
        new("pages", Fingerprint.Of(FileDigests.Of(SiteBuilder.Sources()))),
        .. given.Sources.Select(inputs.Of),
        .. options.SimulateMissing ? [inputs.Of("raw files", options.Raw)] : Array.Empty<StageInput>(),
        new BuildLedger(options.Ledger, folders, given).Input,
    ];

    /// <summary>Real confidential data waits until the auditor attacks every published byte (decision D21).</summary>
    private static void RefuseUnprotected(RawFolders raw)
    {
        if (raw.Sources.FirstOrDefault(s => s is { Missing: false, Simulated: false, Entry.Confidential: true }) is { } real)
        {
            throw new UserError(
                UserErrorKind.Disclosure,
                $"{real.Files[0].Path} is confidential and not marked as simulated.",
                "This version publishes simulated confidential data only; move the file away, or use --simulate-missing.");
        }
    }

    private static string Missing(RawFolders raw) =>
        string.Concat(raw.Sources.Where(s => s is { Missing: true, Entry.CheckOnly: false }).Select(s => $", {s.Entry.Id} is missing"));

    private string WriteFigures(
        IndicatorCatalogue catalogue, Country country, TerritoryAttributes attributes, IReadOnlyList<FactSource> sources, CommunePlaces places, PastCuts past)
    {
        var table = log.Stage("indicators", () => IndicatorTable.Compute(catalogue, country, sources, FactsFolder), t => $"{t.Columns.Count} columns");
        var tree = log.Stage("tree", () => TreeOf(country, places, catalogue, past), t => $"{t.NodeCount} nodes");
        var published = log.Stage("disclosure", () => PublishedTables.Of(table, catalogue, country, tree, past), Describe);
        var publication = Publication.Of(published);
        var payloads = new Payloads(country, attributes, published, new PublishedColumns(catalogue, publication));
        DataFolder.WriteFigures(Path.Combine(Fresh(FiguresFolder), Data), payloads.National(), payloads.Areas(), payloads.Communes(), payloads.Figures());
        publication.Write(FiguresFolder);
        BuildLedger.Prepare(FiguresFolder, tree, published.Cuts, past);
        return $"{table.Columns.Count} columns of {country.Departements.Count} départements";
    }

    private string WriteMap(MapFolder map, CommuneShapes shapes, Country country, string credit)
    {
        var simplified = log.Stage("simplify", () => Simplification.Of(shapes, country), _ => "one coverage for tiles and shapes");
        Fresh(map.Folder);
        return $"{map.Write(simplified, country.Cog, credit)} tiles, shapes of {country.Departements.Count} départements";
    }

    private static ProtectionTree TreeOf(Country country, CommunePlaces places, IndicatorCatalogue catalogue, PastCuts past) => ProtectionTree.Build(
        country,
        [.. places.Centroids.Select(c => new GeoPoint(c.Longitude, c.Latitude))],
        [.. places.Neighbours.Select(n => (n.First, n.Second))],
        catalogue.Thresholds.MinimumResidentsOfLeaf.Value,
        past);

    private static string Describe(PublishedTables tables) =>
        $"{tables.Public.Count} public columns, {tables.Patients.Variables.Count} variables in "
        + $"{tables.Patients.Variables.Select(v => v.Cut).Distinct(StringComparer.Ordinal).Count()} cuts, "
        + $"{tables.Professionals.Count} of professionals"
        + string.Concat(tables.Patients.Refused.Select(r => $", {r.Id} refused"));

    private string Write(string site, Release release, IndicatorCatalogue catalogue, MapFolder map, StageCache stages)
    {
        var data = new DataFolder(site, release.Country.Cog);
        var published = new PublishedColumns(catalogue, Publication.Read(FiguresFolder));
        data.Write(
            CatalogueLines.Of(catalogue, published, SiteBuilder.MethodAnchor), RelationLines.Of(catalogue, published), release.Names(), release.Passage());
        data.Add(Path.Combine(FiguresFolder, Data));
        data.Add(map.Data);
        var tiles = map.Tiles;
        var manifest = data.Publish(folder => release.Manifest(tiles with { File = $"{folder}/{tiles.File}" }));
        WriteOpenData(site, catalogue, stages);

        SiteBuilder.Write(site, new SiteModel
        {
            Contract = manifest.Contract,
            Cog = manifest.Cog,
            Simulated = manifest.Simulated,
            Catalogue = catalogue,
            Sources = manifest.Sources,
            OutlineSvg = map.OutlineSvg,
            MapCredit = release.MapCredit,
            Unavailable = catalogue.Indicators.ToDictionary(i => i.Id, i => published.WhyUnavailable(i) ?? "", StringComparer.Ordinal),
            Example = ExampleTerritory.From(release.Country),
            OpenData = OpenDataFiles.In(site),
        });
        return Path.GetDirectoryName(manifest.CatalogueFile) ?? "";
    }

    // Made of the payloads as they were published, byte for byte, and of nothing that they were made of.
    private void WriteOpenData(string site, IndicatorCatalogue catalogue, StageCache stages)
    {
        var published = FileDigests.In(site).Where(f => f.Name.EndsWith(".json.bin", StringComparison.Ordinal) || f.Name == "manifest.json");
        stages.Run(
            "open-data",
            [new StageInput("published figures", Fingerprint.Of(FileDigests.Of(published))), new StageInput("catalogue", Fingerprint.Of(FileDigests.Of(FileDigests.In(folders.Catalogue))))],
            StageOutputs.In(OpenDataWork),
            () => OpenDataFolder.Write(Fresh(OpenDataWork), PublishedFigures.Read(site), catalogue));
        var target = Directory.CreateDirectory(Path.Combine(site, OpenDataFolder.Name)).FullName;
        foreach (var (name, path) in FileDigests.In(OpenDataWork))
            File.Copy(path, Path.Combine(target, name));
    }

    /// <summary>An empty folder in the place of whatever was there.</summary>
    internal static string Fresh(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    private static AuditReport Audited(string site)
    {
        var report = SiteAudit.Run(site);
        return report.Passes
            ? report
            : throw new UserError(
                UserErrorKind.Disclosure,
                $"The audit found {report.Breaches.Count} breaches, or nothing to examine:\n{string.Join('\n', report.Breaches)}",
                "Nothing was published; correct the rule or the code that let this through.");
    }
}

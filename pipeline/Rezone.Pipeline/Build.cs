using Rezone.Audit;
using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Publish;
using Rezone.Pipeline.Simulation;
using Rezone.Pipeline.Site;
using Rezone.Pipeline.Tiles;

namespace Rezone.Pipeline;

/// <summary>The whole path from raw extracts to a finished site, in the order in which it runs.</summary>
public sealed class Build(ProjectFolders folders, RunLog log)
{
    private string FactsFolder => Path.Combine(folders.Work, "facts");

    private string IssueList => Path.Combine(folders.Work, "issues.csv");

    /// <summary>Builds beside the finished site and takes its place only when everything held.</summary>
    /// <exception cref="UserError">Whatever is wrong with declarations or files; the last good site is left as it was.</exception>
    public void Run(BuildOptions options)
    {
        var manifest = SourceManifest.Load(folders.SourceManifest);
        var catalogue = CatalogueFiles.Read(folders.Catalogue, manifest.Sources);
        using var target = new SiteFolder(options.Out);
        using var issues = OpenIssues();

        var given = RawFolders.Open(manifest, [options.Raw]);
        var (country, history) = log.Stage(
            "country", () => CountryReader.Read(given, issues), c => $"{c.Country.Communes.Count} communes, COG {c.Country.Cog}");
        var shapes = ReadShapes(given, country);
        var raw = options.SimulateMissing ? Completed(given, manifest, options.Raw, catalogue, country, history, shapes) : given;
        RefuseUnprotected(raw);

        var context = new IngestContext(raw, country, history, FactsFolder, issues);
        var (sources, postcodes) = log.Stage(
            "facts",
            () => (IngestAll(context, catalogue), PostcodeReader.Read(raw, country, history, issues)),
            s => $"{s.Item1.Count} sources, {issues.Counts.Values.Sum()} row issues in {IssueList}{Missing(raw)}");
        var attributes = log.Stage(
            "attributes",
            () => TerritoryReader.Read(raw, country, history, issues),
            a => $"{a.Tvs.Count} TVS, {a.Zonage.Count} zones, {a.Qpv.Count} QPV, {a.Cpts.Count} CPTS");
        var table = log.Stage("indicators", () => IndicatorTable.Compute(catalogue, country, sources, FactsFolder), t => $"{t.Columns.Count} columns");
        var tree = log.Stage("tree", () => TreeOf(country, shapes, catalogue), t => $"{t.NodeCount} nodes");
        var published = log.Stage("disclosure", () => PublishedTables.Of(table, catalogue, country, tree), Describe);

        var simplified = log.Stage("simplify", () => Simplification.Of(shapes, country), _ => "one coverage for tiles and shapes");
        var release = new Release(country, history, raw, postcodes, shapes, simplified) { Attributes = attributes };
        log.Stage("site", () => Write(target.Building, release, catalogue, published), s => $"data in {s}");
        log.Stage("audit", () => Audited(target.Building), r => $"{r.Checks.Count} checks, no breach");
        target.Publish();
        log.Summary(options.Out);
    }

    /// <summary>Writes the sources that a folder lacks into another folder.</summary>
    public void SimulateMissing(string rawFolder, string target)
    {
        var manifest = SourceManifest.Load(folders.SourceManifest);
        using var issues = OpenIssues();
        var given = RawFolders.Open(manifest, [rawFolder]);
        var (country, history) = CountryReader.Read(given, issues);
        Simulate(given, rawFolder, target, CatalogueFiles.Read(folders.Catalogue, manifest.Sources), country, history, ReadShapes(given, country));
    }

    private RowIssues OpenIssues()
    {
        try
        {
            return RowIssues.ToFile(IssueList);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                UserErrorKind.Usage,
                $"{IssueList} cannot be written: {error.Message}",
                "Name a folder with --work in which you may write, and which no other build is using.");
        }
    }

    private CommuneShapes ReadShapes(RawFolders raw, Country country)
    {
        var remarks = Path.Combine(folders.Work, "shapes.txt");
        var shapes = log.Stage(
            "shapes",
            () => CommuneShapes.Read([.. raw["ign-admin-express"].Files.Select(f => f.Path)], country),
            s => $"{s.Shapes.Count} shapes, {s.Neighbours.Count} borders, {s.Remarks.Count} remarks in {remarks}");
        File.WriteAllLines(remarks, shapes.Remarks);
        return shapes;
    }

    private RawFolders Completed(
        RawFolders given, SourceManifest manifest, string rawFolder, IndicatorCatalogue catalogue, Country country, CommuneHistory history, CommuneShapes shapes)
    {
        var simulated = Path.Combine(folders.Work, "simulated");
        Simulate(given, rawFolder, simulated, catalogue, country, history, shapes);
        return RawFolders.Open(manifest, [rawFolder, simulated]);
    }

    private void Simulate(
        RawFolders given, string rawFolder, string target, IndicatorCatalogue catalogue, Country country, CommuneHistory history, CommuneShapes shapes)
    {
        IReadOnlyList<string> missing = [.. given.Sources.Where(s => s.Missing && MissingSources.Ids.Contains(s.Entry.Id, StringComparer.Ordinal)).Select(s => s.Entry.Id)];
        log.Stage(
            "simulation",
            () =>
            {
                var ground = new SimulationGround(shapes.Neighbours, RealStock.In(given, country, history, catalogue));
                MissingSources.Write(country, missing, rawFolder, target, code => CentreOf(country, shapes, code), ground);
                return missing;
            },
            m => $"simulated: {string.Join(", ", m)}");
    }

    private static (double Lon, double Lat)? CentreOf(Country country, CommuneShapes shapes, CodeCommune code)
    {
        var index = country.IndexOf(code);
        return index < 0 ? null : (shapes.Shapes[index].InteriorPoint.Longitude, shapes.Shapes[index].InteriorPoint.Latitude);
    }

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

    private static List<FactSource> IngestAll(IngestContext context, IndicatorCatalogue catalogue)
    {
        (string Source, bool AbsentMeansNone, Func<IngestCounts> Run)[] readers =
        [
            ("insee-populations", false, () => IngestPopulations.Run(context)),
            ("insee-pop1b", false, () => IngestPop1b.Run(context, catalogue.Dimension("tranche-age"))),
            ("finess-et", true, () => IngestFinessEt.Run(context, catalogue.Dimension("categorie-finess"), catalogue.Dimension("statut-juridique"))),
            ("aci-msp", true, () => IngestAciMsp.Run(context)),
            ("cnam-cds-type", true, () => IngestCdsType.Run(context, catalogue.Dimension("type-centre"), catalogue.Dimension("type-structure")["centre-de-sante"])),
            ("insee-bpe", true, () => IngestBpe.Run(context)),
            ("am-consommants", false, () => IngestAmConsommants.Run(context, catalogue.Dimension("population"))),
            ("am-ald", false, () => IngestAmAld.Run(context, catalogue.Dimension("ald"))),
            ("am-prevention", false, () => IngestAmPrevention.Run(context, catalogue.Dimension("prevention"))),
            ("am-parcours", false, () => IngestAmParcours.Run(context, catalogue.Dimension("parcours"))),
            ("am-professionnels", true, () => IngestAmProfessionnels.Run(context, catalogue.Dimension("profession"))),
            ("am-cabinets", true, () => IngestAmCabinets.Run(context, catalogue.Dimension("profession"))),
            ("am-offreurs", true, () => IngestAmOffreurs.Run(context, catalogue.Dimension("offreur"))),
        ];
        // Both name establishments by number only: without FINESS they are nowhere.
        string[] placedByFiness = ["aci-msp", "cnam-cds-type"];
        var present = readers
            .Where(r => !context.Raw[r.Source].Missing && (!placedByFiness.Contains(r.Source, StringComparer.Ordinal) || !context.Raw["finess-et"].Missing))
            .ToList();
        foreach (var reader in present)
            reader.Run();
        return [.. present.Select(r => new FactSource(r.Source, r.AbsentMeansNone))];
    }

    private static string Missing(RawFolders raw) =>
        string.Concat(raw.Sources.Where(s => s.Missing).Select(s => $", {s.Entry.Id} is missing"));

    private static ProtectionTree TreeOf(Country country, CommuneShapes shapes, IndicatorCatalogue catalogue) => ProtectionTree.Build(
        country,
        [.. shapes.Shapes.Select(s => new GeoPoint(s.Centroid.Longitude, s.Centroid.Latitude))],
        [.. shapes.Neighbours.Select(n => (n.First, n.Second))],
        catalogue.Thresholds.MinimumResidentsOfLeaf.Value);

    private static string Describe(PublishedTables tables) =>
        $"{tables.Public.Count} public columns, {tables.Patients.Variables.Count} variables in "
        + $"{tables.Patients.Variables.Select(v => v.Cut).Distinct(StringComparer.Ordinal).Count()} cuts, "
        + $"{tables.Professionals.Count} of professionals"
        + string.Concat(tables.Patients.Refused.Select(r => $", {r.Id} refused"));

    private static string Write(string site, Release release, IndicatorCatalogue catalogue, PublishedTables tables)
    {
        var data = new DataFolder(site, release.Country.Cog);
        var published = new PublishedColumns(catalogue, tables);
        var payloads = new Payloads(release.Country, release.Attributes, tables, published);
        data.Write(
            CatalogueLines.Of(catalogue, published, SiteBuilder.MethodAnchor), payloads.National(), release.Names(), release.Passage(), payloads.Areas());
        data.Write(payloads.Communes(), payloads.Figures());

        var tree = TileTree.Build(release.Simplified);
        var tiles = tree.Write(data.Folder);
        PmtilesArchive.Write(Path.Combine(data.Folder, "communes.pmtiles"), tree, $"Communes {release.Country.Cog}", release.MapCredit);
        DepartementShapes.Write(data.ShapesFolder, release.Simplified);
        var manifest = data.Publish(folder => release.Manifest(tiles with { File = $"{folder}/{tiles.File}" }));

        SiteBuilder.Write(site, new SiteModel
        {
            Contract = manifest.Contract,
            Cog = manifest.Cog,
            Simulated = manifest.Simulated,
            Catalogue = catalogue,
            Sources = manifest.Sources,
            OutlineSvg = NationalOutline.Svg(release.Simplified),
            MapCredit = release.MapCredit,
            Unavailable = catalogue.Indicators.ToDictionary(i => i.Id, i => published.WhyUnavailable(i) ?? "", StringComparer.Ordinal),
            Example = ExampleTerritory.From(release.Country),
        });
        return Path.GetDirectoryName(manifest.CatalogueFile) ?? "";
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

using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Publish;

namespace Rezone.Audit.Tests.Mutants;

/// <summary>
/// The real engine from the facts of the sample to the figures of its site, taken apart so that one rule at a time can be
/// broken. Whatever disclosure does not decide stays as the program wrote it.
/// </summary>
internal sealed class SampleEngine
{
    private readonly Catalogue catalogue;
    private readonly TerritoryAttributes attributes;
    private readonly IndicatorTable table;

    public SampleEngine()
    {
        var folders = SampleSite.Root;
        var facts = Path.Combine(SampleSite.Clean.Work, "facts");
        var manifest = SourceManifest.Load(folders.SourceManifest);
        catalogue = CatalogueFiles.Read(folders.Catalogue, manifest.Sources);
        using var issues = new RowIssues(TextWriter.Null);
        var raw = RawFolders.Open(manifest, [folders.Sample]);
        (Country, var history) = CountryReader.Read(raw, issues);
        attributes = TerritoryReader.Read(raw, Country, history, issues);
        var sources = BuildFacts.Readers(catalogue)
            .Where(r => Directory.EnumerateFiles(facts, $"{r.Source}*").Any())
            .Select(r => new FactSource(r.Source, r.AbsentMeansNone));
        table = IndicatorTable.Compute(catalogue, Country, [.. sources], facts);
        var places = CommunePlaces.Read(Path.Combine(SampleSite.Clean.Work, "shapes"));
        Tree = ProtectionTree.Build(
            Country,
            [.. places.Centroids.Select(c => new GeoPoint(c.Longitude, c.Latitude))],
            [.. places.Neighbours.Select(n => (n.First, n.Second))],
            catalogue.Thresholds.MinimumResidentsOfLeaf.Value);
        Uses = ColumnUses.Of(catalogue, table);
    }

    public static Lazy<SampleEngine> Shared { get; } = new(() => new SampleEngine());

    public Country Country { get; }

    public ProtectionTree Tree { get; }

    public ColumnUses Uses { get; }

    /// <summary>True amounts per commune.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long?>> Amounts => Uses.Amounts.ToDictionary(id => id, id => table[id], StringComparer.Ordinal);

    /// <summary>Publishes with the given families, or the true ones.</summary>
    public PublishedTables Publish(IReadOnlyList<FamilyPlan>? plans = null, IReadOnlyDictionary<string, IReadOnlyList<long?>>? amounts = null) => new(
        Uses.Public.ToDictionary(id => id, id => table[id], StringComparer.Ordinal),
        Protection.Publish(Tree, plans ?? FamilyPlans.From(Uses.Patients), amounts ?? Amounts),
        ProfessionalProtection.Publish(Country, Uses.Professionals),
        []);

    /// <summary>Writes a copy of the clean site with other figures into an empty folder.</summary>
    public void Write(PublishedTables tables, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(SampleSite.Clean.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(SampleSite.Clean.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? folder);
            File.Copy(file, copy);
        }

        var payloads = new Payloads(Country, attributes, tables, new PublishedColumns(catalogue, Publication.Of(tables)));
        var data = Directory.EnumerateDirectories(Path.Combine(folder, "donnees")).Single();
        DataFolder.WriteFigures(data, payloads.National(), payloads.Areas(), payloads.Communes(), payloads.Figures());
    }
}

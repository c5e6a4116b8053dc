using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;

namespace Rezone.Bench;

/// <summary>The real country with its borders, and the declarations of the product.</summary>
internal sealed record MeasuredCountry(
    Country Country,
    IReadOnlyList<GeoPoint> Centres,
    IReadOnlyList<(int First, int Second)> Neighbours,
    IndicatorCatalogue Catalogue)
{
    private const string Shapes = "ign-admin-express";

    /// <summary>Communes with fewer are tied to a neighbour.</summary>
    public int MinimumInhabitants => Catalogue.Thresholds.MinimumResidentsOfLeaf.Value;

    /// <summary>Reads the official extracts of a folder, shapes included.</summary>
    public static MeasuredCountry Read(string rawFolder) =>
        Read(rawFolder, (raw, country) => CommunePlaces.Of(CommuneShapes.Read([.. raw[Shapes].Files.Select(f => f.Path)], country)));

    /// <summary>Reads the official extracts, and the places that a build kept in its work folder.</summary>
    public static MeasuredCountry Read(string rawFolder, string workFolder) =>
        Read(rawFolder, (_, _) => CommunePlaces.Read(Path.Combine(workFolder, "shapes")));

    private static MeasuredCountry Read(string rawFolder, Func<RawFolders, Country, CommunePlaces> placesOf)
    {
        var folders = ProjectFolders.Find();
        var manifest = SourceManifest.Load(folders.SourceManifest);
        var raw = RawFolders.Open(manifest, [rawFolder]);
        using var issues = new RowIssues(TextWriter.Null);
        var (country, _) = CountryReader.Read(raw, issues);
        var places = placesOf(raw, country);
        return new MeasuredCountry(
            country,
            [.. places.Centroids.Select(c => new GeoPoint(c.Longitude, c.Latitude))],
            [.. places.Neighbours.Select(n => (n.First, n.Second))],
            CatalogueFiles.Read(folders.Catalogue, manifest.Sources));
    }
}

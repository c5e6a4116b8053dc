using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;

namespace Rezone.Bench;

/// <summary>The real country with its borders.</summary>
internal sealed record MeasuredCountry(
    Country Country, IReadOnlyList<GeoPoint> Centres, IReadOnlyList<(int First, int Second)> Neighbours)
{
    /// <summary>Reads the official extracts of a folder.</summary>
    public static MeasuredCountry Read(string rawFolder)
    {
        var raw = RawFolders.Open(SourceManifest.Load(ProjectFolders.Find().SourceManifest), [rawFolder]);
        using var issues = new RowIssues(TextWriter.Null);
        var (country, _) = CountryReader.Read(raw, issues);
        var shapes = CommuneShapes.Read([.. raw["ign-admin-express"].Files.Select(f => f.Path)], country);
        return new MeasuredCountry(
            country,
            [.. shapes.Shapes.Select(s => new GeoPoint(s.Centroid.Longitude, s.Centroid.Latitude))],
            [.. shapes.Neighbours.Select(n => (n.First, n.Second))]);
    }
}

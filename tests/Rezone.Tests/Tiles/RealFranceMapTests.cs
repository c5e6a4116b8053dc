using NetTopologySuite.Geometries;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Tiles;
using Rezone.Tests.Ingest;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Tiles;

/// <summary>
/// The map of the real country, about 40 s, where <c>../shared/raw-data</c> exists; the counterparts on small countries
/// are the other tests of this folder and of Geography.
/// </summary>
[Trait("Speed", "slow")]
public sealed class RealFranceMapTests(RealFrance france) : IClassFixture<RealFrance>
{
    [Fact]
    public void Build_RealFrance_HoldsEveryCommuneWithinTheBudgets()
    {
        if (france is not { Raw: { } raw, Country: { } country })
            return;

        var shapes = CommuneShapes.Read([.. raw["ign-admin-express"].Files.Select(f => f.Path)], country);
        Assert.Equal(34_917, shapes.Shapes.Count);
        AssertAreas(shapes, country);
        // The islands of one commune, and Île-aux-Moines and Île-d'Arz in the gulf of Morbihan: nobody else is alone.
        var neighbours = shapes.Neighbours.SelectMany(p => new[] { p.First, p.Second }).ToHashSet();
        Assert.Equal(
            "17004 22016 29082 29083 29084 29155 56069 56085 56086 56087 56088 85113 97110 97130 97131",
            string.Join(' ', country.Communes.Where((_, i) => !neighbours.Contains(i)).Select(c => c.Code)));

        var simplification = Simplification.Of(shapes, country);
        var tree = TileTree.Build(simplification);
        Assert.InRange(tree.Tiles.Count, 300, 600);
        Assert.InRange(tree.Tiles.Values.Sum(t => t.Length), 5_000_000, 12_000_000);
        Assert.InRange(tree.Tiles.Values.Max(t => t.Length), 50_000, 200_000);
        Assert.InRange(tree.Tiles.Where(t => t.Key.Zoom == 5).Sum(t => t.Value.Length), 5_000, 100_000);

        using var folder = new TemporaryFolder();
        DepartementShapes.Write(folder.Path, simplification);
        var sizes = new DirectoryInfo(folder.Path).GetFiles().Select(f => f.Length).ToList();
        Assert.Equal(101, sizes.Count);
        Assert.InRange(sizes.Average(), 20_000, 40_000);
        Assert.InRange(sizes.Max(), 50_000, 82_000);

        var outline = Gzip.Compress(System.Text.Encoding.UTF8.GetBytes(NationalOutline.Svg(simplification)));
        Assert.InRange(outline.Length, 5_000, 20_000);
    }

    // Square kilometres that raw-data/README.md states; on a sphere the ellipsoid's areas come within 1 %.
    private static void AssertAreas(CommuneShapes shapes, Rezone.Domain.Territory.Country country)
    {
        var areas = country.Communes.Zip(shapes.Shapes)
            .GroupBy(c => c.First.Departement.ToString() is { Length: 3 } overseas ? overseas : "métropole", c => SquareKilometres(c.Second.Outline))
            .ToDictionary(g => g.Key, g => g.Sum(), StringComparer.Ordinal);
        Assert.Equal(1, areas["métropole"] / 548_873, 0.01);
        Assert.Equal(1, areas["971"] / 1_636, 0.01);
        Assert.Equal(1, areas["972"] / 1_107, 0.01);
        Assert.Equal(1, areas["973"] / 83_823, 0.01);
        Assert.Equal(1, areas["974"] / 2_503, 0.01);
        Assert.Equal(1, areas["976"] / 366, 0.01);
    }

    private static double SquareKilometres(Geometry degrees)
    {
        const double radius = 6371.007;
        static double Ring(Coordinate[] ring) => Math.Abs(ring.Zip(ring.Skip(1), (a, b) =>
            (b.X - a.X) * (Math.Sin(a.Y * Math.PI / 180) + Math.Sin(b.Y * Math.PI / 180)) / 2).Sum()) * Math.PI / 180;
        return radius * radius * Enumerable.Range(0, degrees.NumGeometries)
            .Select(i => (Polygon)degrees.GetGeometryN(i))
            .Sum(p => Ring(p.Shell.Coordinates) - p.Holes.Sum(h => Ring(h.Coordinates)));
    }
}

using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Geography;
using Rezone.Tests.Simulation;
using Position = Rezone.Pipeline.Geography.Position;

namespace Rezone.Tests.Geography;

public sealed class CommuneShapesTests
{
    // Kilometre squares, Lambert-93: 15001 lies above 63001; 63002 and the city 63100 lie to the east.
    //   15001 15002
    //   63001 63002 | 63101 63102 |
    private const string S15001 = "POLYGON((600000 6510000,600000 6520000,610000 6520000,610000 6510000,600000 6510000))";
    private const string S15002 = "POLYGON((610000 6510000,610000 6520000,620000 6520000,620000 6510000,610000 6510000))";
    private const string S63001 = "POLYGON((600000 6500000,600000 6510000,610000 6510000,610000 6500000,600000 6500000))";
    private const string S63002 = "POLYGON((610000 6500000,610000 6510000,620000 6510000,620000 6500000,610000 6500000))";
    private const string S63100 = "POLYGON((620000 6500000,620000 6510000,640000 6510000,640000 6500000,620000 6500000))";
    private const string S63101 = "POLYGON((620000 6500000,620000 6510000,630000 6510000,630000 6500000,620000 6500000))";
    private const string S63102 = "POLYGON((630000 6500000,630000 6510000,640000 6510000,640000 6500000,630000 6500000))";
    private const string S97401 = "POLYGON((330000 7680000,330000 7690000,340000 7690000,340000 7680000,330000 7680000))";

    private static readonly string[] Units =
        ["15001", "15002", "63001", "63002", "63101 in 63100", "63102 in 63100", "97401"];

    private static InventedDelivery Continent => new InventedDelivery(
        InventedDelivery.Lambert93,
        ("63002", S63002), ("63001", S63001), ("63100", S63100), ("15002", S15002), ("15001", S15001))
        .WithArrondissements(("63102", S63102), ("63101", S63101));

    private static InventedDelivery Island => new(InventedDelivery.Utm40South, ("97401", S97401));

    [Fact]
    public void Read_TwoTerritories_GivesEachUnitItsShape()
    {
        using var folder = new TemporaryFolder();
        var country = InventedCountry.Of(Units);

        var shapes = CommuneShapes.Read([Island.WriteTo(folder, "b.zip"), Continent.WriteTo(folder, "a.zip")], country);

        Assert.Equal(7, shapes.Shapes.Count);
        Assert.Empty(shapes.Remarks);
        // Centre of 63101: x=625000 y=6505000; of 97401: x=335000 y=7685000.
        AssertAt(LegalPosition(2154, 625_000, 6_505_000), shapes.Shapes[Index(country, "63101")].Centroid);
        AssertAt(LegalPosition(2975, 335_000, 7_685_000), shapes.Shapes[Index(country, "97401")].Centroid);
        Assert.All(shapes.Shapes, s => Assert.True(s.Outline.Contains(PointAt(s.InteriorPoint))));
    }

    [Fact]
    public void Read_Neighbours_ShareALineAndNotOnlyAPoint()
    {
        using var folder = new TemporaryFolder();
        var country = InventedCountry.Of(Units);

        var shapes = CommuneShapes.Read([Continent.WriteTo(folder, "a.zip"), Island.WriteTo(folder, "b.zip")], country);

        Assert.Equal(
            ["15001 15002", "15001 63001", "15002 63002", "63001 63002", "63002 63101", "63101 63102"],
            shapes.Neighbours.Select(p => $"{country.Communes[p.First].Code} {country.Communes[p.Second].Code}"));
    }

    [Fact]
    public void Read_Bounds_HoldTheCommunesOfTheArea()
    {
        using var folder = new TemporaryFolder();
        var country = InventedCountry.Of(Units);

        var shapes = CommuneShapes.Read([Continent.WriteTo(folder, "a.zip"), Island.WriteTo(folder, "b.zip")], country);

        Assert.Equal(["15", "63", "974"], shapes.DepartementBounds.Keys.Order());
        var corners = new[] { (600_000, 6_500_000), (640_000, 6_500_000), (600_000, 6_510_000) }
            .Select(p => LegalPosition(2154, p.Item1, p.Item2))
            .ToList();
        Assert.Equal(corners.Min(p => p.Longitude), shapes.DepartementBounds["63"].West, 1e-6);
        Assert.Equal(corners.Max(p => p.Longitude), shapes.DepartementBounds["63"].East, 1e-6);
        Assert.Equal(corners.Min(p => p.Latitude), shapes.DepartementBounds["63"].South, 1e-6);
        Assert.Equal(shapes.DepartementBounds["974"].East, shapes.RegionBounds["84"].East);
        Assert.Equal(shapes.DepartementBounds["974"].South, shapes.RegionBounds["84"].ToList()[1]);
    }

    [Fact]
    public void Read_RecordsInAnotherOrder_GiveTheSameShapes()
    {
        using var folder = new TemporaryFolder();
        var country = InventedCountry.Of("15001", "63001", "63002");
        var one = new InventedDelivery(InventedDelivery.Lambert93, ("15001", S15001), ("63001", S63001), ("63002", S63002));
        var other = new InventedDelivery(InventedDelivery.Lambert93, ("63002", S63002), ("15001", S15001), ("63001", S63001));

        var first = CommuneShapes.Read([one.WriteTo(folder, "a.zip")], country);
        var second = CommuneShapes.Read([other.WriteTo(folder, "b.zip")], country);

        Assert.Equal(first.Neighbours, second.Neighbours);
        Assert.Equal(first.Shapes.Select(s => s.Outline.AsText()), second.Shapes.Select(s => s.Outline.AsText()));
    }

    [Fact]
    public void Read_BorderWithAVertexOnOneSideOnly_IsCommonAllAlong()
    {
        // 15001 and 15002 meet in the middle of the upper side of 63003, which has no vertex there; 3 cm off the line.
        const string wide = "POLYGON((600000 6500000,600000 6510000,620000 6510000,620000 6500000,600000 6500000))";
        const string left = "POLYGON((600000 6510000,600000 6520000,610000 6520000,610000 6510000.03,600000 6510000))";
        const string right = "POLYGON((610000 6510000.03,610000 6520000,620000 6520000,620000 6510000,610000 6510000.03))";
        using var folder = new TemporaryFolder();
        var delivery = new InventedDelivery(InventedDelivery.Lambert93, ("15001", left), ("15002", right), ("63003", wide));

        var shapes = CommuneShapes.Read([delivery.WriteTo(folder, "a.zip")], InventedCountry.Of("15001", "15002", "63003"));

        Assert.Equal([new CommunePair(0, 1), new CommunePair(0, 2), new CommunePair(1, 2)], shapes.Neighbours);
        Assert.Equal(6, shapes.Shapes[2].Outline.NumPoints);
        Assert.Empty(shapes.Remarks);
    }

    [Fact]
    public void Read_OverlappingCommunes_AreRemarked()
    {
        const string tooWide = "POLYGON((600000 6500000,600000 6510000,612000 6510000,612000 6500000,600000 6500000))";
        using var folder = new TemporaryFolder();
        var delivery = new InventedDelivery(InventedDelivery.Lambert93, ("63001", tooWide), ("63002", S63002));

        var shapes = CommuneShapes.Read([delivery.WriteTo(folder, "a.zip")], InventedCountry.Of("63001", "63002"));

        Assert.Contains(shapes.Remarks, r => r.StartsWith("a.zip, layer COMMUNE, record 1: the border of commune 63001", StringComparison.Ordinal));
    }

    private static int Index(Country country, string code) => country.IndexOf(CodeCommune.Parse(code));

    private static Position LegalPosition(int epsg, double x, double y) =>
        (Projection.FromEpsg(epsg) ?? throw new ArgumentOutOfRangeException(nameof(epsg))).ToWgs84(x, y);

    private static Point PointAt(Position position) => new(position.Longitude, position.Latitude);

    private static void AssertAt(Position expected, Position actual)
    {
        Assert.Equal(expected.Longitude, actual.Longitude, 1e-7);
        Assert.Equal(expected.Latitude, actual.Latitude, 1e-7);
    }
}

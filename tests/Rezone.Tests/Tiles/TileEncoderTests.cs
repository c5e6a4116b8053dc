using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Rezone.Pipeline.Tiles;

namespace Rezone.Tests.Tiles;

public sealed class TileEncoderTests
{
    [Fact]
    public void AddRing_PolygonOfTheSpecification_GivesItsCommands()
    {
        // Mapbox Vector Tile specification 2.1, section 4.3.5.5.
        var commands = new GeometryCommands(0, 0);

        Assert.True(commands.AddRing(Ring((3, 6), (8, 12), (20, 34), (3, 6)), exterior: true));

        Assert.Equal([9u, 6, 12, 18, 10, 12, 24, 44, 15], commands.Commands);
    }

    [Fact]
    public void AddRing_ExteriorTheOtherWayRound_IsTurned()
    {
        var clockwise = new GeometryCommands(0, 0);
        var counterClockwise = new GeometryCommands(0, 0);

        clockwise.AddRing(Ring((0, 0), (10, 0), (10, 10), (0, 10), (0, 0)), exterior: true);
        counterClockwise.AddRing(Ring((0, 10), (10, 10), (10, 0), (0, 0), (0, 10)), exterior: true);

        Assert.Equal(clockwise.Commands, counterClockwise.Commands);
    }

    [Fact]
    public void AddRing_WithoutArea_DrawsNothing()
    {
        var commands = new GeometryCommands(0, 0);

        Assert.False(commands.AddRing(Ring((0, 0), (5, 5), (10, 10), (0, 0)), exterior: true));

        Assert.Empty(commands.Commands);
    }

    [Theory]
    // Tile 4/8/5 reaches from 8192-16 to 9216+16 and from 5120-16 to 6144+16.
    [InlineData("POLYGON((8000 5000, 8300 5000, 8300 5300, 8000 5300, 8000 5000))", true)]
    [InlineData("POLYGON((8000 5000, 8180 5000, 8180 5300, 8000 5300, 8000 5000))", true)]
    [InlineData("POLYGON((8000 5000, 8176 5000, 8176 5300, 8000 5300, 8000 5000))", false)]
    [InlineData("POLYGON((9000 6000, 9001 6000, 9000 6001, 9000 6000))", true)]
    public void AddLayer_Polygon_IsWrittenWhereTheTileReachesIt(string polygon, bool expected)
    {
        var feature = new LayerFeature(new WKTReader().Read(polygon), [new("code", "63001")]);
        var written = new List<LayerFeature>();

        var any = new TileEncoder(new TileId(4, 8, 5)).AddLayer("communes", [feature], written.Add);

        Assert.Equal(expected, any);
        Assert.Equal(expected ? [feature] : [], written);
    }

    private static Coordinate[] Ring(params (int X, int Y)[] points) => [.. points.Select(p => new Coordinate(p.X, p.Y))];
}

using NetTopologySuite.Geometries;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Tiles;
using Rezone.Tests.Geography;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Tiles;

public sealed class TileTreeTests(SampleShapes sample) : IClassFixture<SampleShapes>
{
    private readonly TileTree tree = TileTree.Build(sample.Simplification);

    [Fact]
    public void Build_EachZoom_HoldsEveryUnitByName()
    {
        var communes = sample.Country.Communes.Select(c => (c.Code.ToString(), c.Name, c.Departement.ToString())).ToHashSet();
        for (var zoom = MapZooms.Min; zoom <= MapZooms.Max; zoom++)
        {
            var decoded = DecodedTiles.Read(tree.Tiles.Where(t => t.Key.Zoom == zoom)).ToLookup(t => t.Layer, t => t.Feature);

            Assert.Equal(
                zoom < MapZooms.CommuneMin ? [] : communes,
                decoded[TileLayers.Communes].Select(f => (f.Text("code"), f.Text("nom"), f.Text("dep"))).ToHashSet());
            Assert.Equal(
                sample.Country.Departements.Select(d => (d.Code, d.Name)).ToHashSet(),
                decoded[TileLayers.Departements].Select(f => (f.Text("code"), f.Text("nom"))).ToHashSet());
            Assert.Equal(
                sample.Country.Regions.Select(r => (r.Code, r.Name)).ToHashSet(),
                decoded[TileLayers.Regions].Select(f => (f.Text("code"), f.Text("nom"))).ToHashSet());
            Assert.Equal(zoom == MapZooms.Max ? communes.Count : 0, decoded[TileLayers.Labels].Count());
        }
    }

    [Fact]
    public void Build_Communes_CoverTheirPointAndNoOther()
    {
        var decoded = DecodedTiles.Read(tree.Tiles.Where(t => t.Key.Zoom == MapZooms.Max))
            .Where(t => t.Layer == TileLayers.Communes)
            .ToList();
        foreach (var (commune, position) in sample.Country.Communes.Zip(sample.Simplification.InteriorPoints))
        {
            var point = new Point(position.Longitude, position.Latitude);

            var holders = decoded.Where(t => t.Feature.Geometry.Covers(point)).Select(t => t.Feature.Text("code")).Distinct();

            Assert.Equal([commune.Code.ToString()], holders);
        }
    }

    [Fact]
    public void Build_Polygons_AreValid() => Assert.All(
        DecodedTiles.Read(tree.Tiles).Where(t => t.Layer == TileLayers.Communes && IsWhole(t.Feature.Geometry, t.Tile)),
        t => Assert.True(t.Feature.Geometry.IsValid, $"{t.Tile} {t.Feature.Text("code")}"));

    [Fact]
    public void Build_TilesSideBySide_HaveTheSameVerticesAlongTheirEdge()
    {
        var vertices = tree.Tiles.Where(t => t.Key.Zoom >= MapZooms.CommuneMin)
            .ToDictionary(t => t.Key, t => DecodedTiles.GridVertices(t.Key, t.Value).ToHashSet());
        var compared = 0;
        foreach (var left in vertices.Keys)
        {
            var right = left with { X = left.X + 1 };
            var (extent, buffer) = (MapZooms.ExtentOf(left.Zoom), TileEncoder.BufferOf(left.Zoom));
            // What both tiles reach, without the cut lines at the rim.
            bool InBoth((int X, int Y) v) =>
                Math.Abs(v.X - (right.X * extent)) < buffer && v.Y > left.Y * extent && v.Y < (left.Y + 1) * extent;
            var ofLeft = vertices[left].Where(InBoth).ToHashSet();

            Assert.Equal(ofLeft, vertices.GetValueOrDefault(right, []).Where(InBoth).ToHashSet());
            compared += ofLeft.Count;
        }

        Assert.True(compared > 20, $"{compared}");
    }

    [Fact]
    public void Build_Labels_StandInOneTileOnlyMostPopulatedFirst()
    {
        var labels = DecodedTiles.Read(tree.Tiles).Where(t => t.Layer == TileLayers.Labels).ToList();

        Assert.Equal(labels.Count, labels.Select(l => l.Feature.Text("code")).Distinct().Count());
        foreach (var tile in labels.GroupBy(l => l.Tile))
        {
            var ranks = tile.Select(l => Convert.ToInt32(l.Feature.Attributes["rang"])).ToList();
            Assert.Equal(ranks.Order(), ranks);
            Assert.All(ranks, r => Assert.InRange(r, 1, 5));
        }
    }

    [Fact]
    public void Write_Tiles_AreTheOnesListed()
    {
        using var folder = new TemporaryFolder();

        var tiles = tree.Write(folder.Path);

        var listed =
            from zoom in tiles.Available
            from column in zoom.Value
            from y in column.Value
            select tiles.File.Replace("{z}", zoom.Key).Replace("{x}", column.Key).Replace("{y}", $"{y}");
        Assert.Equal(
            Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f)).Order(),
            listed.Order());
        Assert.Equal((4, 9, 7, 512), (tiles.MinZoom, tiles.MaxZoom, tiles.CommuneMinZoom, tiles.TileSize));
    }

    [Fact]
    public void Build_Twice_GivesTheSameBytes()
    {
        var again = TileTree.Build(Simplification.Of(sample.Shapes, sample.Country));

        Assert.Equal(tree.Tiles.Keys, again.Tiles.Keys);
        Assert.All(tree.Tiles, t => Assert.Equal(t.Value, again.Tiles[t.Key]));
        // Neither a time nor a system stands in the gzip header.
        Assert.All(tree.Tiles.Values, b => Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], b[..8]));
        Assert.All(tree.Tiles.Values, b => Assert.Equal(255, b[9]));
    }

    private static bool IsWhole(Geometry geometry, TileId tile)
    {
        var (extent, buffer) = (MapZooms.ExtentOf(tile.Zoom), TileEncoder.BufferOf(tile.Zoom));
        var reach = new Envelope(
            (tile.X * extent) - buffer, ((tile.X + 1) * extent) + buffer, (tile.Y * extent) - buffer, ((tile.Y + 1) * extent) + buffer);
        reach.ExpandBy(-1);
        return geometry.Coordinates.Select(c => OnGrid(c, tile.Zoom)).All(v => reach.Contains(v.X, v.Y));
    }

    private static (int X, int Y) OnGrid(Coordinate degrees, int zoom)
    {
        var point = WebMercator.Project(degrees.X, degrees.Y);
        var units = MapZooms.UnitsAcross(zoom);
        return ((int)Math.Round(point.X * units), (int)Math.Round(point.Y * units));
    }
}

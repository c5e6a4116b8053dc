using NetTopologySuite.Geometries;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using NetTopologySuite.Operation.OverlayNG;
using ProtoBuf;
using Rezone.Pipeline.Geography;

namespace Rezone.Pipeline.Tiles;

/// <summary>
/// Cuts grid shapes to one tile and writes it as Mapbox Vector Tile 2.1.
/// </summary>
/// <remarks>
/// NetTopologySuite's MapboxTileWriter is not used: it takes degrees and computes the grid again for every tile, and
/// drops polygons under one pixel. Its protobuf records are.
/// </remarks>
public sealed class TileEncoder
{
    // A tile reaches 8 pixels beyond its edge, so that strokes do not end there.
    private const int BufferShare = 64;

    private readonly TileId id;
    private readonly int extent;
    private readonly Envelope reach;
    private readonly RingClipper clipper;
    private readonly Tile tile = new();

    public TileEncoder(TileId id)
    {
        this.id = id;
        extent = MapZooms.ExtentOf(id.Zoom);
        var (west, north) = (id.X * (double)extent, id.Y * (double)extent);
        reach = new Envelope(west, west + extent, north, north + extent);
        reach.ExpandBy(BufferOf(id.Zoom));
        clipper = new RingClipper(reach);
    }

    /// <summary>Grid units that the tiles of a zoom reach beyond their edge.</summary>
    public static int BufferOf(int zoom) => MapZooms.ExtentOf(zoom) / BufferShare;

    /// <summary>Adds what the tile holds of these features; false where that is nothing.</summary>
    /// <param name="layerName">Name of the layer.</param>
    /// <param name="features">Features that may reach into the tile.</param>
    /// <param name="written">Called with each feature of which something is in the tile.</param>
    public bool AddLayer(string layerName, IEnumerable<LayerFeature> features, Action<LayerFeature> written)
    {
        var layer = new Tile.Layer { Name = layerName, Version = 2, Extent = (uint)extent };
        var properties = new PropertyTable(layer);
        foreach (var feature in features)
        {
            var geometry = new GeometryCommands(id.X * extent, id.Y * extent);
            if (!Write(feature.Shape, geometry))
                continue;
            var encoded = new Tile.Feature
            {
                Type = feature.Shape is Point ? Tile.GeomType.Point : Tile.GeomType.Polygon,
            };
            encoded.Geometry.AddRange(geometry.Commands);
            encoded.Tags.AddRange(properties.TagsOf(feature.Properties));
            layer.Features.Add(encoded);
            written(feature);
        }

        if (layer.Features.Count > 0)
            tile.Layers.Add(layer);
        return layer.Features.Count > 0;
    }

    public byte[] Encode()
    {
        using var bytes = new MemoryStream();
        Serializer.Serialize(bytes, tile);
        return bytes.ToArray();
    }

    private bool Write(Geometry shape, GeometryCommands geometry)
    {
        if (shape is Point point)
            return IsInside(point) && geometry.AddPoint(point.Coordinate);

        var any = false;
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            var polygon = (Polygon)shape.GetGeometryN(i);
            if (!geometry.AddRing(Clipped(polygon.Shell), exterior: true))
                continue;
            any = true;
            foreach (var hole in polygon.Holes)
                geometry.AddRing(Clipped(hole), exterior: false);
        }

        return any;
    }

    // A label stands in one tile only: buffers would draw it twice.
    private bool IsInside(Point point) =>
        Math.Floor(point.X / extent) == id.X && Math.Floor(point.Y / extent) == id.Y;

    private Coordinate[] Clipped(LinearRing ring)
    {
        if (reach.Covers(ring.EnvelopeInternal))
            return ring.Coordinates;
        if (!reach.Intersects(ring.EnvelopeInternal))
            return [];
        return CoordinateArrays.RemoveRepeatedPoints(
            Array.ConvertAll(clipper.Clip(ring.Coordinates), c => new Coordinate(Math.Round(c.X), Math.Round(c.Y))));
    }
}

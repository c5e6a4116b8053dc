using System.IO.Compression;
using NetTopologySuite.Features;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using ProtoBuf;
using Rezone.Pipeline.Tiles;
using TileAddress = NetTopologySuite.IO.VectorTiles.Tiles.Tile;

namespace Rezone.Tests.Tiles;

/// <summary>Reads tiles with NetTopologySuite's reader, which the writing does not use.</summary>
internal static class DecodedTiles
{
    public static IEnumerable<(TileId Tile, string Layer, IFeature Feature)> Read(IEnumerable<KeyValuePair<TileId, byte[]>> tiles)
    {
        foreach (var (id, bytes) in tiles)
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var tile = new MapboxTileReader().Read(gzip, new TileAddress(id.X, id.Y, id.Zoom));
            foreach (var layer in tile.Layers)
            {
                foreach (var feature in layer.Features)
                    yield return (id, layer.Name, feature);
            }
        }
    }

    /// <summary>
    /// The vertices of the communes of a tile on the grid of its zoom, from the drawing commands themselves: the reader
    /// above goes through degrees and can be a unit off.
    /// </summary>
    public static IEnumerable<(int X, int Y)> GridVertices(TileId id, byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var layer = Serializer.Deserialize<Tile>(gzip).Layers.Single(l => l.Name == TileLayers.Communes);
        foreach (var commands in layer.Features.Select(f => f.Geometry))
        {
            var (x, y) = (id.X * (int)layer.Extent, id.Y * (int)layer.Extent);
            for (var i = 0; i < commands.Count;)
            {
                var (command, count) = (commands[i] & 7, commands[i] >> 3);
                i++;
                for (; command != 7 && count > 0; count--, i += 2)
                {
                    (x, y) = (x + Step(commands[i]), y + Step(commands[i + 1]));
                    yield return (x, y);
                }
            }
        }
    }

    // 0, 1, 2, 3, 4 … stand for 0, -1, 1, -2, 2 …
    private static int Step(uint number) => number % 2 == 0 ? (int)(number / 2) : -(int)((number + 1) / 2);

    public static string Text(this IFeature feature, string property) => feature.Attributes[property] as string ?? "";
}

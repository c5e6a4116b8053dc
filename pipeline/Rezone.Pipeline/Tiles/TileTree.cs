using System.Collections.Concurrent;
using NetTopologySuite.Geometries;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Tiles;

/// <summary>Every vector tile of the map, gzipped.</summary>
public sealed class TileTree
{
    private const string FilePattern = "carte/{z}/{x}/{y}.mvt.bin";

    private TileTree(SortedDictionary<TileId, byte[]> tiles, Bounds bounds)
    {
        Tiles = tiles;
        Bounds = bounds;
    }

    /// <summary>Gzipped tiles; a tile that is not here is empty.</summary>
    public IReadOnlyDictionary<TileId, byte[]> Tiles { get; }

    /// <summary>Extent of the country.</summary>
    public Bounds Bounds { get; }

    /// <summary>Makes every tile and counts the communes of each zoom.</summary>
    /// <exception cref="InvalidOperationException">A zoom lacks a commune, a département or a région.</exception>
    public static TileTree Build(Simplification shapes)
    {
        var tiles = new SortedDictionary<TileId, byte[]>();
        for (var zoom = MapZooms.Min; zoom <= MapZooms.Max; zoom++)
        {
            foreach (var (id, bytes) in BuildZoom(zoom, TileLayers.At(zoom, shapes)))
                tiles.Add(id, bytes);
        }

        return new TileTree(tiles, shapes.Bounds);
    }

    /// <summary>Writes <c>carte/{z}/{x}/{y}.mvt.bin</c> below a folder and returns the manifest's list of them.</summary>
    public TileSet Write(string outFolder)
    {
        foreach (var (id, bytes) in Tiles)
        {
            var file = Path.Combine(outFolder, FilePattern
                .Replace("{z}", $"{id.Zoom}", StringComparison.Ordinal)
                .Replace("{x}", $"{id.X}", StringComparison.Ordinal)
                .Replace("{y}", $"{id.Y}", StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? outFolder);
            File.WriteAllBytes(file, bytes);
        }

        return new TileSet(
            FilePattern, MapZooms.Min, MapZooms.Max, MapZooms.CommuneMin, MapZooms.TilePixels, Available());
    }

    private SortedDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<int>>> Available() => new(
        Tiles.Keys.GroupBy(t => t.Zoom).ToDictionary(
            z => $"{z.Key}",
            IReadOnlyDictionary<string, IReadOnlyList<int>> (z) => new SortedDictionary<string, IReadOnlyList<int>>(
                z.GroupBy(t => t.X).ToDictionary(
                    x => $"{x.Key}",
                    IReadOnlyList<int> (x) => [.. x.Select(t => t.Y)],
                    StringComparer.Ordinal),
                StringComparer.Ordinal),
            StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<TileId, byte[]>> BuildZoom(int zoom, IReadOnlyList<TileLayer> layers)
    {
        var written = new ConcurrentDictionary<LayerFeature, bool>(ReferenceEqualityComparer.Instance);
        var tiles = FeaturesByTile(zoom, layers)
            .AsParallel()
            .Select(t => (Id: t.Key, Bytes: EncodeTile(t.Key, t.Value, f => written.TryAdd(f, value: true))))
            .ToList();

        foreach (var layer in layers)
        {
            var missing = layer.Features.Where(f => !written.ContainsKey(f)).ToList();
            if (missing.Count > 0)
            {
                throw new InvalidOperationException(
                    $"Zoom {zoom} lacks {missing.Count} of {layer.Features.Count} features of {layer.Name}: "
                    + string.Join(", ", missing.Take(10).Select(f => f.Properties[0].Value)));
            }
        }

        return tiles.Where(t => t.Bytes is not null).Select(t => KeyValuePair.Create(t.Id, t.Bytes ?? []));
    }

    // Null for a tile that only the envelopes of features reach.
    private static byte[]? EncodeTile(TileId id, List<TileLayer> layers, Action<LayerFeature> written)
    {
        var encoder = new TileEncoder(id);
        var any = false;
        foreach (var layer in layers)
            any |= encoder.AddLayer(layer.Name, layer.Features, written);
        return any ? Gzip.Compress(encoder.Encode()) : null;
    }

    private static Dictionary<TileId, List<TileLayer>> FeaturesByTile(int zoom, IReadOnlyList<TileLayer> layers)
    {
        var byTile = new Dictionary<TileId, List<TileLayer>>();
        foreach (var layer in layers)
        {
            var groups = layer.Features
                .SelectMany(f => TilesOf(zoom, f.Shape.EnvelopeInternal).Select(id => (Id: id, Feature: f)))
                .GroupBy(p => p.Id, p => p.Feature);
            foreach (var group in groups)
            {
                if (!byTile.TryGetValue(group.Key, out var tileLayers))
                    byTile.Add(group.Key, tileLayers = []);
                tileLayers.Add(layer with { Features = [.. group] });
            }
        }

        return byTile;
    }

    private static IEnumerable<TileId> TilesOf(int zoom, Envelope envelope)
    {
        var extent = MapZooms.ExtentOf(zoom);
        var reach = new Envelope(envelope);
        reach.ExpandBy(TileEncoder.BufferOf(zoom));
        int TileAt(double unit) => (int)Math.Floor(unit / extent);
        for (var x = TileAt(reach.MinX); x <= TileAt(reach.MaxX); x++)
        {
            for (var y = TileAt(reach.MinY); y <= TileAt(reach.MaxY); y++)
                yield return new TileId(zoom, x, y);
        }
    }
}

using System.Text;
using System.Text.Json;
using Rezone.Pipeline.Geography;

namespace Rezone.Pipeline.Tiles;

/// <summary>The same tiles as one PMTiles archive, for QGIS or MapLibre.</summary>
/// <remarks>Source: PMTiles specification version 3 (protomaps/PMTiles, <c>spec/v3/spec.md</c>).</remarks>
public static class PmtilesArchive
{
    internal const int HeaderBytes = 127;
    private const byte GzipCompression = 2;
    private const byte VectorTiles = 1;

    /// <summary>Writes the archive; the same tiles give the same bytes.</summary>
    /// <param name="path">File to write.</param>
    /// <param name="tree">The tiles.</param>
    /// <param name="name">Title of the map.</param>
    /// <param name="attribution">Producer and vintage of the shapes, shown by map programs.</param>
    public static void Write(string path, TileTree tree, string name, string attribution)
    {
        var tiles = tree.Tiles.Select(t => (Id: HilbertIndex.Of(t.Key), t.Value)).OrderBy(t => t.Id).ToList();
        var entries = new List<PmtilesEntry>(tiles.Count);
        var dataBytes = 0UL;
        foreach (var (id, bytes) in tiles)
        {
            entries.Add(new PmtilesEntry(id, dataBytes, (ulong)bytes.Length, RunLength: 1));
            dataBytes += (ulong)bytes.Length;
        }

        var (root, leaves) = PmtilesDirectory.Write(entries);
        var metadata = Gzip.Compress(Metadata(name, attribution));

        using var file = new BinaryWriter(File.Create(path));
        file.Write(Encoding.ASCII.GetBytes("PMTiles"));
        file.Write((byte)3);
        WriteSections(file, root.Length, metadata.Length, leaves.Length, dataBytes);
        for (var count = 0; count < 3; count++)
            file.Write((ulong)entries.Count);
        file.Write(true);
        file.Write(GzipCompression);
        file.Write(GzipCompression);
        file.Write(VectorTiles);
        WriteView(file, tree.Bounds);
        file.Write(root);
        file.Write(metadata);
        file.Write(leaves);
        foreach (var (_, bytes) in tiles)
            file.Write(bytes);
    }

    private static void WriteSections(BinaryWriter file, int root, int metadata, int leaves, ulong data)
    {
        var offset = (ulong)HeaderBytes;
        foreach (var length in new[] { (ulong)root, (ulong)metadata, (ulong)leaves, data })
        {
            file.Write(offset);
            file.Write(length);
            offset += length;
        }
    }

    private static void WriteView(BinaryWriter file, Bounds bounds)
    {
        static int Degrees(double value) => (int)Math.Round(value * 10_000_000);
        file.Write((byte)MapZooms.Min);
        file.Write((byte)MapZooms.Max);
        file.Write(Degrees(bounds.West));
        file.Write(Degrees(bounds.South));
        file.Write(Degrees(bounds.East));
        file.Write(Degrees(bounds.North));
        file.Write((byte)MapZooms.Min);
        file.Write(Degrees((bounds.West + bounds.East) / 2));
        file.Write(Degrees((bounds.South + bounds.North) / 2));
    }

    private static byte[] Metadata(string name, string attribution)
    {
        static object Layer(string id, int minZoom, params string[] fields) => new
        {
            id,
            minzoom = minZoom,
            maxzoom = MapZooms.Max,
            fields = fields.ToDictionary(f => f, f => f == "rang" ? "Number" : "String", StringComparer.Ordinal),
        };
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            name,
            attribution,
            type = "overlay",
            vector_layers = new[]
            {
                Layer(TileLayers.Regions, MapZooms.Min, "code", "nom"),
                Layer(TileLayers.Departements, MapZooms.Min, "code", "nom"),
                Layer(TileLayers.Communes, MapZooms.CommuneMin, "code", "nom", "dep"),
                Layer(TileLayers.Labels, MapZooms.Max, "code", "nom", "rang"),
            },
        });
    }
}

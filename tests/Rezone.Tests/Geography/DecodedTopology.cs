using System.IO.Compression;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Rezone.Tests.Geography;

/// <summary>Reads TopoJSON as its specification says, apart from the code that writes it.</summary>
internal static class DecodedTopology
{
    public static Dictionary<string, (string Name, Geometry Shape)> Read(string file)
    {
        using var gzip = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(gzip);
        var root = json.RootElement;
        Assert.Equal("Topology", root.GetProperty("type").GetString());
        var arcs = Arcs(root);
        return root.GetProperty("objects").GetProperty("communes").GetProperty("geometries").EnumerateArray().ToDictionary(
            g => g.GetProperty("id").GetString() ?? "",
            g => (g.GetProperty("properties").GetProperty("nom").GetString() ?? "", Shape(g, arcs)),
            StringComparer.Ordinal);
    }

    private static List<Coordinate[]> Arcs(JsonElement root)
    {
        var scale = Pair(root.GetProperty("transform").GetProperty("scale"));
        var translate = Pair(root.GetProperty("transform").GetProperty("translate"));
        return [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0.0, 0.0);
            return arc.EnumerateArray().Select(Pair).Select(step =>
            {
                (x, y) = (x + step.X, y + step.Y);
                return new Coordinate((x * scale.X) + translate.X, (y * scale.Y) + translate.Y);
            }).ToArray();
        }),];
    }

    private static (double X, double Y) Pair(JsonElement element) => (element[0].GetDouble(), element[1].GetDouble());

    private static Geometry Shape(JsonElement geometry, List<Coordinate[]> arcs)
    {
        var lists = geometry.GetProperty("arcs");
        return geometry.GetProperty("type").GetString() == "Polygon"
            ? Polygon(lists, arcs)
            : new MultiPolygon([.. lists.EnumerateArray().Select(p => Polygon(p, arcs))]);
    }

    private static Polygon Polygon(JsonElement rings, List<Coordinate[]> arcs)
    {
        var linear = rings.EnumerateArray().Select(r => Ring(r, arcs)).ToList();
        Assert.True(linear[0].IsCCW, "GeoJSON wants exterior rings counter-clockwise.");
        return new Polygon(linear[0], [.. linear.Skip(1)]);
    }

    private static LinearRing Ring(JsonElement references, List<Coordinate[]> arcs)
    {
        var points = new List<Coordinate>();
        foreach (var reference in references.EnumerateArray().Select(r => r.GetInt32()))
        {
            var arc = reference < 0 ? [.. arcs[~reference].Reverse()] : arcs[reference];
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }

        return new LinearRing([.. points]);
    }
}

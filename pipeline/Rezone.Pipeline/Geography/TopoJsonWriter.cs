using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Geography;

/// <summary>Writes communes as quantised TopoJSON (specification 1.0).</summary>
internal static class TopoJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One topology with the object <c>communes</c>.</summary>
    /// <param name="communes">Each commune with its shape on the grid.</param>
    /// <param name="unit">Degrees of one unit of the grid.</param>
    public static byte[] Write(IReadOnlyList<(Commune Commune, Geometry Shape)> communes, double unit)
    {
        var polygons = communes.Select(c => (c.Commune, Polygons: PolygonsOf(c.Shape))).ToList();
        var points = polygons.SelectMany(c => c.Polygons).SelectMany(rings => rings).SelectMany(ring => ring).ToList();
        var origin = new GridPoint(points.Min(p => p.X), points.Min(p => p.Y));
        var topology = TopologyArcs.Of(polygons.SelectMany(c => c.Polygons).SelectMany(rings => rings));

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "Topology");
            WriteTransform(json, origin, unit);
            json.WriteStartObject("objects");
            json.WriteStartObject("communes");
            json.WriteString("type", "GeometryCollection");
            json.WriteStartArray("geometries");
            foreach (var (commune, rings) in polygons)
                WriteCommune(json, commune, rings, topology);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            WriteArcs(json, topology, origin);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteTransform(Utf8JsonWriter json, GridPoint origin, double unit)
    {
        json.WriteStartObject("transform");
        WritePair(json, "scale", unit, unit);
        WritePair(json, "translate", origin.X * unit, origin.Y * unit);
        json.WriteEndObject();
    }

    private static void WritePair(Utf8JsonWriter json, string name, double x, double y)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(x);
        json.WriteNumberValue(y);
        json.WriteEndArray();
    }

    private static void WriteCommune(
        Utf8JsonWriter json, Commune commune, List<List<List<GridPoint>>> polygons, TopologyArcs topology)
    {
        json.WriteStartObject();
        json.WriteString("type", polygons.Count == 1 ? "Polygon" : "MultiPolygon");
        json.WriteString("id", commune.Code.ToString());
        json.WriteStartObject("properties");
        json.WriteString("nom", commune.Name);
        json.WriteEndObject();
        json.WriteStartArray("arcs");
        foreach (var rings in polygons)
        {
            if (polygons.Count > 1)
                json.WriteStartArray();
            foreach (var ring in rings)
                WriteNumbers(json, topology.Reference(ring));
            if (polygons.Count > 1)
                json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArcs(Utf8JsonWriter json, TopologyArcs topology, GridPoint origin)
    {
        json.WriteStartArray("arcs");
        foreach (var arc in topology.Arcs)
        {
            json.WriteStartArray();
            var last = origin;
            foreach (var point in arc)
            {
                WriteNumbers(json, [point.X - last.X, point.Y - last.Y]);
                last = point;
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static List<List<List<GridPoint>>> PolygonsOf(Geometry shape) =>
    [
        .. Enumerable.Range(0, shape.NumGeometries)
            .Select(i => (Polygon)shape.GetGeometryN(i))
            .Select(p => p.Holes.Select(h => RingOf(h, counterClockwise: false))
                .Prepend(RingOf(p.Shell, counterClockwise: true))
                .ToList()),
    ];

    // Turning as GeoJSON asks (RFC 7946, section 3.1.6).
    private static List<GridPoint> RingOf(LinearRing ring, bool counterClockwise)
    {
        var points = ring.Coordinates.Select(c => new GridPoint((int)c.X, (int)c.Y)).ToList();
        if (Orientation.IsCCW(ring.Coordinates) != counterClockwise)
            points.Reverse();
        return points;
    }
}

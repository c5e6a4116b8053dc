using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.HPRtree;
using NetTopologySuite.Precision;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Gives neighbours the same vertices along their common border. Coordinates are rounded to the centimetre; where one
/// commune's border has a vertex that the other's straight line passes by, the vertex is inserted into that line.
/// Without it the two sides would be simplified differently and would not count as common.
/// </summary>
internal static class BorderNoding
{
    // Deliveries are written to the decimetre; pieces cut later carry more digits.
    private static readonly PrecisionModel Centimetre = new(100);

    private const double Tolerance = 0.05;

    /// <summary>The shape, in metres, on the centimetre grid.</summary>
    public static Geometry Rounded(Geometry shape)
    {
        var rounded = new RingEditor(ring => CoordinateArrays.RemoveRepeatedPoints(
            Array.ConvertAll(ring, c => new Coordinate(Centimetre.MakePrecise(c.X), Centimetre.MakePrecise(c.Y)))))
            .Edit(shape);
        return rounded.IsValid ? rounded : GeometryPrecisionReducer.Reduce(shape, Centimetre);
    }

    /// <summary>The shapes in the same order, completed where needed.</summary>
    public static Geometry[] Node(IReadOnlyList<Geometry> shapes, BorderIndex borders)
    {
        var inserted = Insertions(borders);
        var touched = inserted.Keys.Select(s => borders.Single[s]).ToHashSet();
        return [.. shapes.Select((shape, i) => touched.Contains(i) ? Completed(shape, inserted) : shape)];
    }

    private static Dictionary<BorderSegment, List<Coordinate>> Insertions(BorderIndex borders)
    {
        var ownersByVertex = borders.Single
            .SelectMany(s => new[] { (Vertex: s.Key.Start, Owner: s.Value), (Vertex: s.Key.End, Owner: s.Value) })
            .ToLookup(v => v.Vertex, v => v.Owner);
        var vertices = new HPRtree<Coordinate>();
        foreach (var vertex in ownersByVertex)
            vertices.Insert(new Envelope(vertex.Key), vertex.Key);

        var inserted = new Dictionary<BorderSegment, List<Coordinate>>();
        foreach (var (segment, owner) in borders.Single)
        {
            var line = new LineSegment(segment.Start, segment.End);
            var area = new Envelope(segment.Start, segment.End);
            area.ExpandBy(Tolerance);
            var beside = vertices.Query(area)
                // A vertex the shape has already would make it touch itself.
                .Where(v => !ownersByVertex[v].Contains(owner) && line.Distance(v) <= Tolerance)
                .Select(v => (Vertex: v, Along: line.ProjectionFactor(v)))
                .Where(v => v.Along is > 0 and < 1)
                .OrderBy(v => v.Along)
                .Select(v => v.Vertex)
                .ToList();
            if (beside.Count > 0)
                inserted.Add(segment, beside);
        }

        return inserted;
    }

    private static Geometry Completed(Geometry shape, Dictionary<BorderSegment, List<Coordinate>> inserted)
    {
        var completed = new RingEditor(ring => WithVertices(ring, inserted)).Edit(shape);
        // A spike narrower than the tolerance folds onto itself and is cut off here.
        return completed.IsValid
            ? completed
            : GeometryPrecisionReducer.Reduce(GeometryFixer.Fix(completed), Centimetre);
    }

    private static Coordinate[] WithVertices(Coordinate[] ring, Dictionary<BorderSegment, List<Coordinate>> inserted)
    {
        var points = new List<Coordinate> { ring[0] };
        for (var i = 1; i < ring.Length; i++)
        {
            var segment = BorderSegment.Between(ring[i - 1], ring[i]);
            if (inserted.TryGetValue(segment, out var vertices))
                points.AddRange(segment.Start.Equals2D(ring[i - 1]) ? vertices : vertices.AsEnumerable().Reverse());
            points.Add(ring[i]);
        }

        return [.. points];
    }
}

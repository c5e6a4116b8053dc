using NetTopologySuite.Geometries;
using NetTopologySuite.Index.HPRtree;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Gives neighbours the same vertices along their common border. Where one commune's border has a vertex that the
/// other's straight line passes by, the vertex is inserted into that line: without it the two sides would be simplified
/// differently and would not count as common.
/// </summary>
internal static class BorderNoding
{
    /// <summary>The shapes in the same order, completed where needed, in the unit of the tolerance (metres).</summary>
    public static Geometry[] Node(IReadOnlyList<Geometry> shapes, BorderIndex borders, double tolerance)
    {
        var inserted = Insertions(borders, tolerance);
        var touched = inserted.Keys.Select(s => borders.Single[s]).ToHashSet();
        return [.. shapes.Select((shape, i) => touched.Contains(i) ? Completed(shape, inserted) : shape)];
    }

    private static Dictionary<BorderSegment, List<Coordinate>> Insertions(BorderIndex borders, double tolerance)
    {
        var vertices = new HPRtree<Coordinate>();
        foreach (var vertex in borders.Single.Keys.SelectMany(s => new[] { s.Start, s.End }).Distinct())
            vertices.Insert(new Envelope(vertex), vertex);

        var inserted = new Dictionary<BorderSegment, List<Coordinate>>();
        foreach (var segment in borders.Single.Keys)
        {
            var line = new LineSegment(segment.Start, segment.End);
            var area = new Envelope(segment.Start, segment.End);
            area.ExpandBy(tolerance);
            var beside = vertices.Query(area)
                .Where(v => !v.Equals2D(line.P0) && !v.Equals2D(line.P1) && line.Distance(v) <= tolerance)
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
        // A coast can come back within the tolerance of itself: then the shape is better left as it was delivered.
        return completed.IsValid ? completed : shape;
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

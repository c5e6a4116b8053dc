using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Precision;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Rounds shapes to whole coordinates. Vertices are rounded one by one, so that borders stay equal; only a shape that
/// this makes invalid is noded again. No shape vanishes: the smallest becomes a triangle.
/// </summary>
public static class WholeGrid
{
    private static readonly PrecisionModel WholeNumbers = new(1);

    /// <summary>A valid polygon or multipolygon of which all coordinates are whole.</summary>
    public static Geometry Fit(Geometry shape)
    {
        var rounded = Rounded(shape);
        if (!rounded.IsValid)
            rounded = GeometryPrecisionReducer.Reduce(shape, WholeNumbers);
        return rounded.IsEmpty ? Triangle(shape) : rounded;
    }

    private static Geometry Rounded(Geometry shape)
    {
        var rounded = new List<Polygon>();
        for (var i = 0; i < shape.NumGeometries; i++)
        {
            var polygon = (Polygon)shape.GetGeometryN(i);
            if (Rounded(polygon.Shell) is { } shell)
                rounded.Add(new Polygon(shell, [.. polygon.Holes.Select(Rounded).OfType<LinearRing>()]));
        }

        return rounded.Count == 1 ? rounded[0] : new MultiPolygon([.. rounded]);
    }

    // Null for a ring that is smaller than the grid can show.
    private static LinearRing? Rounded(LineString ring)
    {
        var points = CoordinateArrays.RemoveRepeatedPoints(
            Array.ConvertAll(ring.Coordinates, c => new Coordinate(Math.Round(c.X), Math.Round(c.Y))));
        return points.Length >= 4 && Area.OfRingSigned(points) != 0 ? new LinearRing(points) : null;
    }

    private static Polygon Triangle(Geometry shape)
    {
        var inside = shape.InteriorPoint.Coordinate;
        var (x, y) = (Math.Floor(inside.X), Math.Floor(inside.Y));
        return new Polygon(new LinearRing(
        [
            new Coordinate(x, y), new Coordinate(x + 1, y), new Coordinate(x, y + 1), new Coordinate(x, y),
        ]));
    }
}

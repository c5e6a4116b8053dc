using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Precision;
using Rezone.Pipeline.Geography;

namespace Rezone.Pipeline.Tiles;

/// <summary>
/// Brings shapes from the plane to the whole-number grid of a zoom, the same grid for all tiles, so that borders agree
/// between neighbours and between tiles. No shape vanishes: the smallest becomes a triangle.
/// </summary>
public static class GridFitting
{
    private static readonly PrecisionModel WholeNumbers = new(1);

    /// <summary>A valid polygon or multipolygon with whole coordinates from 0 to <see cref="MapZooms.UnitsAcross"/>.</summary>
    public static Geometry Fit(Geometry shape, int zoom)
    {
        var scale = MapZooms.UnitsAcross(zoom);
        var scaled = new RingEditor(ring => Array.ConvertAll(ring, c => new Coordinate(c.X * scale, c.Y * scale)))
            .Edit(shape);
        var fitted = Rounded(scaled);
        if (!fitted.IsValid)
            fitted = GeometryPrecisionReducer.Reduce(scaled, WholeNumbers);
        return fitted.IsEmpty ? Triangle(scaled) : fitted;
    }

    private static Geometry Rounded(Geometry scaled)
    {
        var rounded = new List<Polygon>();
        for (var i = 0; i < scaled.NumGeometries; i++)
        {
            var polygon = (Polygon)scaled.GetGeometryN(i);
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

    private static Polygon Triangle(Geometry scaled)
    {
        var inside = scaled.InteriorPoint.Coordinate;
        var (x, y) = (Math.Floor(inside.X), Math.Floor(inside.Y));
        return new Polygon(new LinearRing(
        [
            new Coordinate(x, y), new Coordinate(x + 1, y), new Coordinate(x, y + 1), new Coordinate(x, y),
        ]));
    }
}

using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Geography;

/// <summary>Rebuilds polygons ring by ring.</summary>
internal sealed class RingEditor(Func<Coordinate[], Coordinate[]> edit)
{
    public Geometry Edit(Geometry shape) => shape switch
    {
        Polygon polygon => EditPolygon(polygon),
        MultiPolygon multi => multi.Factory.CreateMultiPolygon(
            [.. multi.Geometries.Cast<Polygon>().Select(EditPolygon)]),
        _ => throw new ArgumentException($"{shape.GeometryType} is no polygon.", nameof(shape)),
    };

    private Polygon EditPolygon(Polygon polygon) => polygon.Factory.CreatePolygon(
        polygon.Factory.CreateLinearRing(edit(polygon.Shell.Coordinates)),
        [.. polygon.Holes.Select(h => h.Factory.CreateLinearRing(edit(h.Coordinates)))]);
}

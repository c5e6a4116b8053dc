using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// The plane of the map's tiles (EPSG:3857) with the earth as the unit square: x grows to the east, y to the south.
/// </summary>
public static class WebMercator
{
    public static Coordinate Project(double longitude, double latitude)
    {
        var sine = Math.Sin(latitude * Math.PI / 180);
        return new Coordinate(
            (longitude / 360) + 0.5,
            0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
    }

    public static Position Unproject(Coordinate point) => new(
        (point.X - 0.5) * 360,
        Math.Atan(Math.Sinh((0.5 - point.Y) * 2 * Math.PI)) * 180 / Math.PI);
}

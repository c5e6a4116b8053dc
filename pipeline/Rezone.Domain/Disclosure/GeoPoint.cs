using System.Runtime.InteropServices;

namespace Rezone.Domain.Disclosure;

/// <summary>A point on the globe (WGS84). It only shapes the tree: no published number is ever computed from it.</summary>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Latitude">Degrees, north positive.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    private const double KilometresPerDegree = 111.195;

    /// <summary>
    /// Square of the distance in km² on a plane that touches the globe between the two points (equirectangular): near
    /// enough to rank neighbours, and the same to the last bit in both directions.
    /// </summary>
    public double SquaredKilometresTo(GeoPoint other)
    {
        var middle = (Latitude + other.Latitude) / 2 * (Math.PI / 180);
        var east = (Longitude - other.Longitude) * Math.Cos(middle);
        var north = Latitude - other.Latitude;
        return ((east * east) + (north * north)) * KilometresPerDegree * KilometresPerDegree;
    }
}

using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Geography;

/// <summary>Puts establishments on the map.</summary>
public static class EstablishmentPlaces
{
    // About 11 km: addresses of a commune lie inside it, but shapes are simplified and FINESS rounds.
    private const double Margin = 0.1;

    /// <summary>
    /// The point of every establishment, in the order given. One without coordinates, in a projection that is no legal
    /// one, or far from its commune gets a point inside its commune.
    /// </summary>
    public static IEnumerable<EstablishmentPlace> Of(IEnumerable<Establishment> establishments, Country country, CommuneShapes shapes)
    {
        foreach (var establishment in establishments)
        {
            var shape = shapes.Shapes[country.IndexOf(establishment.Commune)];
            yield return Located(establishment) is { } position && IsNear(position, shape)
                ? new EstablishmentPlace(establishment, position, IsCommunePoint: false)
                : new EstablishmentPlace(establishment, shape.InteriorPoint, IsCommunePoint: true);
        }
    }

    private static Position? Located(Establishment establishment) =>
        establishment is { X: { } x, Y: { } y, Epsg: { } epsg }
            ? Projection.FromEpsg(epsg)?.ToWgs84((double)x, (double)y)
            : null;

    private static bool IsNear(Position position, CommuneShape shape)
    {
        var bounds = shape.Outline.EnvelopeInternal;
        return position.Longitude >= bounds.MinX - Margin && position.Longitude <= bounds.MaxX + Margin
            && position.Latitude >= bounds.MinY - Margin && position.Latitude <= bounds.MaxY + Margin;
    }
}

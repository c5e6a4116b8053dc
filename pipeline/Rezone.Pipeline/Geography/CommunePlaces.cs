using System.Text.Json;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Where the communes lie and which of them touch, without their outlines: all that stages other than the map need of
/// the shapes, small enough to be kept between builds.
/// </summary>
/// <param name="Interior">A point inside each commune, in the order of <c>Country.Communes</c>.</param>
/// <param name="Centroids">Centre of area of each commune.</param>
/// <param name="Neighbours">Every pair of communes with a common border line, ordered.</param>
/// <param name="DepartementBounds">Extent of each département, by code.</param>
/// <param name="RegionBounds">Extent of each région, by code.</param>
public sealed record CommunePlaces(
    IReadOnlyList<Position> Interior,
    IReadOnlyList<Position> Centroids,
    IReadOnlyList<CommunePair> Neighbours,
    IReadOnlyDictionary<string, Bounds> DepartementBounds,
    IReadOnlyDictionary<string, Bounds> RegionBounds)
{
    private const string FileName = "places.json";

    /// <summary>What the shapes say of places.</summary>
    public static CommunePlaces Of(CommuneShapes shapes) => new(
        [.. shapes.Shapes.Select(s => s.InteriorPoint)],
        [.. shapes.Shapes.Select(s => s.Centroid)],
        shapes.Neighbours,
        Sorted(shapes.DepartementBounds),
        Sorted(shapes.RegionBounds));

    /// <summary>Reads what <see cref="Write"/> wrote: every number is exactly what it was.</summary>
    public static CommunePlaces Read(string folder) =>
        JsonSerializer.Deserialize<CommunePlaces>(File.ReadAllBytes(Path.Combine(folder, FileName)))
        ?? throw new InvalidDataException($"{folder} holds no places.");

    /// <summary>Writes them into a folder.</summary>
    public void Write(string folder) =>
        File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>A point inside a commune; null for a code that is no unit of the country.</summary>
    public (double Lon, double Lat)? CentreOf(Country country, CodeCommune code)
    {
        var index = country.IndexOf(code);
        return index < 0 ? null : (Interior[index].Longitude, Interior[index].Latitude);
    }

    private static SortedDictionary<string, Bounds> Sorted(IReadOnlyDictionary<string, Bounds> bounds) =>
        new(bounds.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}

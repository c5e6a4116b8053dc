using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Geography;

/// <summary>The shapes of every selectable commune of the country, read from ADMIN EXPRESS deliveries.</summary>
public sealed class CommuneShapes
{
    private CommuneShapes(
        IReadOnlyList<CommuneShape> shapes,
        IReadOnlyList<CommunePair> neighbours,
        IReadOnlyList<string> remarks,
        Country country)
    {
        Shapes = shapes;
        Neighbours = neighbours;
        Remarks = remarks;
        DepartementBounds = BoundsBy(country, c => c.Departement.ToString());
        RegionBounds = BoundsBy(country, c => c.Region);
    }

    /// <summary>One shape per commune, in the order of <c>Country.Communes</c>.</summary>
    public IReadOnlyList<CommuneShape> Shapes { get; }

    /// <summary>Every pair of communes with a common border line, ordered.</summary>
    public IReadOnlyList<CommunePair> Neighbours { get; }

    /// <summary>What is odd in the source without being an error: borders of neighbours that do not match.</summary>
    public IReadOnlyList<string> Remarks { get; }

    public IReadOnlyDictionary<string, Bounds> DepartementBounds { get; }

    public IReadOnlyDictionary<string, Bounds> RegionBounds { get; }

    /// <summary>Reads every delivery and matches it with the country.</summary>
    /// <exception cref="Rezone.Domain.UserError">A delivery cannot be read, or a commune has no shape or several.</exception>
    public static CommuneShapes Read(IReadOnlyList<string> zipFiles, Country country) =>
        throw new NotSupportedException("not built yet");

    private Dictionary<string, Bounds> BoundsBy(Country country, Func<Commune, string> area) =>
        country.Communes
            .Select((commune, i) => (Area: area(commune), Shapes[i].Outline.EnvelopeInternal))
            .GroupBy(p => p.Area, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => Bounds.Of(g.Select(p => p.EnvelopeInternal).Aggregate((a, b) => a.ExpandedBy(b))),
                StringComparer.Ordinal);
}

using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Geography;

/// <summary>The shapes of every selectable commune of the country, read from ADMIN EXPRESS deliveries.</summary>
public sealed class CommuneShapes
{
    private CommuneShapes(
        Country country,
        IReadOnlyList<CommuneShape> shapes,
        IReadOnlyList<CommunePair> neighbours,
        IReadOnlySet<int> mismatched,
        IReadOnlyList<string> remarks)
    {
        Shapes = shapes;
        Neighbours = neighbours;
        Mismatched = mismatched;
        Remarks = remarks;
        DepartementBounds = BoundsBy(country, c => c.Departement.ToString());
        RegionBounds = BoundsBy(country, c => c.Region);
    }

    /// <summary>One shape per commune, in the order of <c>Country.Communes</c>.</summary>
    public IReadOnlyList<CommuneShape> Shapes { get; }

    /// <summary>Every pair of communes with a common border line, ordered.</summary>
    public IReadOnlyList<CommunePair> Neighbours { get; }

    /// <summary>What is odd in the source without being an error: communes that overlap, borders that do not match.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Indexes of the communes the remarks are about.</summary>
    internal IReadOnlySet<int> Mismatched { get; }

    /// <summary>Extent of each département, by code.</summary>
    public IReadOnlyDictionary<string, Bounds> DepartementBounds { get; }

    /// <summary>Extent of each région, by code.</summary>
    public IReadOnlyDictionary<string, Bounds> RegionBounds { get; }

    /// <summary>Reads every delivery and matches it with the country, whose COG must be that of the shapes.</summary>
    /// <exception cref="Rezone.Domain.UserError">
    /// A delivery cannot be read; a record is invalid or no commune of the country; a commune has no shape or several.
    /// </exception>
    public static CommuneShapes Read(IReadOnlyList<string> zipFiles, Country country)
    {
        var records = zipFiles.Order(StringComparer.Ordinal).SelectMany(AdminExpressZip.Read).ToList();
        var delivered = ShapeMatching.Match(records, country);

        var shapes = new CommuneShape[delivered.Length];
        var neighbours = new List<CommunePair>();
        var mismatched = new List<int>();
        var remarks = new List<string>();
        // Only communes in the same plane can be compared border by border.
        foreach (var plane in Enumerable.Range(0, delivered.Length).GroupBy(i => delivered[i].Projection))
        {
            int[] members = [.. plane];
            Geometry[] outlines = [.. members.Select(i => BorderNoding.Rounded(delivered[i].Outline))];
            outlines = BorderNoding.Node(outlines, BorderIndex.Of(outlines));
            var borders = BorderIndex.Of(outlines);
            int[] defects = [.. Mismatches(outlines, borders).Select(k => members[k])];

            neighbours.AddRange(borders.Neighbours.Select(p => new CommunePair(members[p.First], members[p.Second])));
            mismatched.AddRange(defects);
            remarks.AddRange(defects.Select(i => Remark(delivered[i])));
            Parallel.For(0, members.Length, k => shapes[members[k]] = Projected(outlines[k], plane.Key));
        }

        return new CommuneShapes(country, shapes, [.. neighbours.Order()], mismatched.ToHashSet(), remarks);
    }

    // Shapes all of whose border is shared are in order: only the others can overlap or leave gaps.
    private static IEnumerable<int> Mismatches(Geometry[] outlines, BorderIndex borders)
    {
        int[] open = [.. borders.Single.Values.Distinct().Order()];
        var defects = CoverageValidator.Validate([.. open.Select(i => outlines[i])]);
        return open.Where((_, k) => defects[k] is { IsEmpty: false });
    }

    private static string Remark(DeliveredShape shape) =>
        $"{shape.Place}: the border of commune {shape.Code} overlaps a neighbour or does not match its border.";

    private static CommuneShape Projected(Geometry outline, Projection projection)
    {
        Position ToDegrees(Coordinate c) => projection.ToWgs84(c.X, c.Y);
        var degrees = new RingEditor(ring => Array.ConvertAll(ring, c =>
        {
            var position = ToDegrees(c);
            return new Coordinate(position.Longitude, position.Latitude);
        }));
        return new CommuneShape(
            degrees.Edit(outline),
            ToDegrees(outline.InteriorPoint.Coordinate),
            ToDegrees(outline.Centroid.Coordinate));
    }

    private Dictionary<string, Bounds> BoundsBy(Country country, Func<Commune, string> area) =>
        country.Communes
            .Select((commune, i) => (Area: area(commune), Extent: Shapes[i].Outline.EnvelopeInternal))
            .GroupBy(p => p.Area, p => p.Extent, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => Bounds.Of(g.Aggregate((a, b) => a.ExpandedBy(b))),
                StringComparer.Ordinal);
}

using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Rezone.Pipeline.Geography;

/// <summary>Who owns each straight piece of border: tells neighbours from pieces that nobody else has.</summary>
internal sealed class BorderIndex
{
    private BorderIndex(IReadOnlyList<CommunePair> neighbours, IReadOnlyDictionary<BorderSegment, int> single)
    {
        Neighbours = neighbours;
        Single = single;
    }

    /// <summary>Pairs of shapes with a common piece, ordered.</summary>
    public IReadOnlyList<CommunePair> Neighbours { get; }

    /// <summary>Pieces of one shape only, with its index: coasts, frontiers, and borders that do not match.</summary>
    public IReadOnlyDictionary<BorderSegment, int> Single { get; }

    public static BorderIndex Of(IReadOnlyList<Geometry> shapes)
    {
        var owners = new Dictionary<BorderSegment, int>(shapes.Sum(s => s.NumPoints));
        var shared = new HashSet<BorderSegment>();
        var pairs = new HashSet<CommunePair>();
        for (var i = 0; i < shapes.Count; i++)
        {
            foreach (var segment in SegmentsOf(shapes[i]))
            {
                if (owners.TryAdd(segment, i))
                    continue;
                shared.Add(segment);
                if (owners[segment] != i)
                    pairs.Add(new CommunePair(Math.Min(i, owners[segment]), Math.Max(i, owners[segment])));
            }
        }

        return new BorderIndex(
            [.. pairs.Order()],
            owners.Where(o => !shared.Contains(o.Key)).ToDictionary(o => o.Key, o => o.Value));
    }

    public static IEnumerable<BorderSegment> SegmentsOf(Geometry shape)
    {
        foreach (var ring in LinearComponentExtracter.GetLines(shape))
        {
            var points = ring.Coordinates;
            for (var i = 1; i < points.Length; i++)
            {
                if (!points[i - 1].Equals2D(points[i]))
                    yield return BorderSegment.Between(points[i - 1], points[i]);
            }
        }
    }
}

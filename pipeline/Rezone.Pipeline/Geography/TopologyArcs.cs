using System.Runtime.InteropServices;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// The arcs of a TopoJSON topology: every stretch of border between two junctions is stored once and named by its
/// index, or by the complement of its index (<c>~i</c>) when it is followed backwards.
/// </summary>
public sealed class TopologyArcs
{
    private readonly Dictionary<GridPoint, Passage> passages = [];
    private readonly HashSet<GridPoint> junctions = [];
    private readonly Dictionary<(GridPoint Start, GridPoint Second), int> references = [];
    private readonly List<IReadOnlyList<GridPoint>> arcs = [];

    private TopologyArcs(IEnumerable<IReadOnlyList<GridPoint>> rings)
    {
        foreach (var ring in rings)
            FindJunctions(ring);
    }

    /// <summary>The arcs, in the order in which rings first used them.</summary>
    public IReadOnlyList<IReadOnlyList<GridPoint>> Arcs => arcs;

    /// <summary>Prepares the arcs of closed rings (last point equals first), all of which must be given.</summary>
    public static TopologyArcs Of(IEnumerable<IReadOnlyList<GridPoint>> rings) => new(rings);

    /// <summary>The references to arcs that draw a ring.</summary>
    public IReadOnlyList<int> Reference(IReadOnlyList<GridPoint> ring)
    {
        var open = ring.Take(ring.Count - 1).ToList();
        var start = open.FindIndex(junctions.Contains);
        // A ring that meets no other starts at its lowest point, so that it is found again from either side.
        if (start < 0)
            start = open.IndexOf(open.Min());

        var result = new List<int>();
        var arc = new List<GridPoint> { open[start] };
        for (var i = 1; i <= open.Count; i++)
        {
            var point = open[(start + i) % open.Count];
            arc.Add(point);
            if (i < open.Count && !junctions.Contains(point))
                continue;
            result.Add(ReferenceTo(arc));
            arc = [point];
        }

        return result;
    }

    // No junction lies inside an arc, so its first piece tells it from all others.
    private int ReferenceTo(List<GridPoint> arc)
    {
        if (references.TryGetValue((arc[0], arc[1]), out var known))
            return known;
        var index = arcs.Count;
        arcs.Add(arc);
        references.Add((arc[0], arc[1]), index);
        references[(arc[^1], arc[^2])] = ~index;
        return index;
    }

    // A junction is a vertex from which rings leave by different ways.
    private void FindJunctions(IReadOnlyList<GridPoint> ring)
    {
        var count = ring.Count - 1;
        for (var i = 0; i < count; i++)
        {
            var passage = Passage.Between(ring[(i + count - 1) % count], ring[i + 1]);
            if (!passages.TryAdd(ring[i], passage) && passages[ring[i]] != passage)
                junctions.Add(ring[i]);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Passage(GridPoint Lower, GridPoint Upper)
    {
        public static Passage Between(GridPoint a, GridPoint b) => a.CompareTo(b) <= 0 ? new(a, b) : new(b, a);
    }
}

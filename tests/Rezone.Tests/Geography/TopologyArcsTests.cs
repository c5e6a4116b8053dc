using Rezone.Pipeline.Geography;

namespace Rezone.Tests.Geography;

public sealed class TopologyArcsTests
{
    // Two squares side by side, and one alone.
    private static readonly GridPoint[] West = Ring((0, 0), (4, 0), (4, 4), (0, 4));
    private static readonly GridPoint[] East = Ring((8, 0), (8, 4), (4, 4), (4, 0));
    private static readonly GridPoint[] Alone = Ring((20, 0), (24, 0), (24, 4));

    [Fact]
    public void Reference_CommonBorder_IsStoredOnceAndFollowedBothWays()
    {
        var topology = TopologyArcs.Of([West, East]);

        var west = topology.Reference(West);
        var east = topology.Reference(East);

        Assert.Equal(3, topology.Arcs.Count);
        var shared = Assert.Single(west, w => east.Contains(~w));
        Assert.Equal(
            [new GridPoint(4, 0), new GridPoint(4, 4)],
            topology.Arcs[shared < 0 ? ~shared : shared].Order());
        Assert.Equal(Rotated(West), Rotated(Followed(topology, west)));
        Assert.Equal(Rotated(East), Rotated(Followed(topology, east)));
    }

    [Fact]
    public void Reference_RingAloneAndTheHoleAroundIt_UseOneArc()
    {
        GridPoint[] hole = [.. Alone.Reverse()];
        var topology = TopologyArcs.Of([Alone, hole]);

        var outer = topology.Reference(Alone);
        var inner = topology.Reference(hole);

        Assert.Single(topology.Arcs);
        Assert.Equal(Assert.Single(outer), ~Assert.Single(inner));
    }

    private static GridPoint[] Ring(params (int X, int Y)[] points) =>
        [.. points.Append(points[0]).Select(p => new GridPoint(p.X, p.Y))];

    private static List<GridPoint> Followed(TopologyArcs topology, IEnumerable<int> references)
    {
        var ring = new List<GridPoint>();
        foreach (var reference in references)
        {
            var arc = reference < 0 ? topology.Arcs[~reference].Reverse() : topology.Arcs[reference];
            ring.AddRange(ring.Count == 0 ? arc : arc.Skip(1));
        }

        return ring;
    }

    // The same ring may begin at any of its points.
    private static List<GridPoint> Rotated(IReadOnlyList<GridPoint> ring)
    {
        var open = ring.SkipLast(1).ToList();
        var start = open.IndexOf(open.Min());
        return [.. open.Skip(start), .. open.Take(start)];
    }
}

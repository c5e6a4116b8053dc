using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Tiles;

/// <summary>
/// The drawing commands of one feature: pen moves relative to the last point, in a tile whose y grows downwards
/// (Mapbox Vector Tile specification 2.1, section 4.3).
/// </summary>
public sealed class GeometryCommands(int originX, int originY)
{
    private const uint MoveTo = 1;
    private const uint LineTo = 2;
    private const uint ClosePath = 7;

    private readonly List<uint> commands = [];
    private int penX = originX;
    private int penY = originY;

    public IReadOnlyList<uint> Commands => commands;

    public bool AddPoint(Coordinate point)
    {
        commands.Add(Command(MoveTo, 1));
        Move(point);
        return true;
    }

    /// <summary>Draws a closed ring; false, and nothing drawn, where it has no area.</summary>
    /// <param name="ring">Closed: the last point equals the first.</param>
    /// <param name="exterior">Exterior rings run clockwise on the screen, holes the other way.</param>
    public bool AddRing(Coordinate[] ring, bool exterior)
    {
        var area = TwiceArea(ring);
        if (ring.Length < 4 || area == 0)
            return false;

        var points = ring.AsSpan(0, ring.Length - 1);
        if (area > 0 != exterior)
        {
            points = points.ToArray();
            points.Reverse();
        }

        commands.Add(Command(MoveTo, 1));
        Move(points[0]);
        commands.Add(Command(LineTo, (uint)(points.Length - 1)));
        foreach (var point in points[1..])
            Move(point);
        commands.Add(Command(ClosePath, 1));
        return true;
    }

    // Positive for a ring that runs clockwise on the screen.
    private static long TwiceArea(Coordinate[] ring)
    {
        var sum = 0L;
        for (var i = 1; i < ring.Length; i++)
            sum += ((long)ring[i - 1].X * (long)ring[i].Y) - ((long)ring[i].X * (long)ring[i - 1].Y);
        return sum;
    }

    private void Move(Coordinate point)
    {
        var (x, y) = ((int)point.X, (int)point.Y);
        commands.Add(ZigZag(x - penX));
        commands.Add(ZigZag(y - penY));
        (penX, penY) = (x, y);
    }

    private static uint Command(uint id, uint count) => id | (count << 3);

    private static uint ZigZag(int value) => unchecked((uint)((value << 1) ^ (value >> 31)));
}

namespace Rezone.Pipeline.Tiles;

/// <summary>
/// The number of a tile in PMTiles: how many tiles all lower zooms have, and its place on the Hilbert curve of its own.
/// </summary>
public static class HilbertIndex
{
    public static ulong Of(TileId id)
    {
        var index = 0UL;
        var (x, y) = (id.X, id.Y);
        for (var side = 1 << id.Zoom >> 1; side > 0; side >>= 1)
        {
            var right = (x & side) != 0;
            var lower = (y & side) != 0;
            var quarter = (right ? 3UL : 0UL) ^ (lower ? 1UL : 0UL);
            index += quarter * (ulong)side * (ulong)side;
            if (lower)
                continue;
            // The curve enters the two upper quarters turned, the right one also mirrored.
            if (right)
                (x, y) = (side - 1 - (x & (side - 1)), side - 1 - (y & (side - 1)));
            (x, y) = (y, x);
        }

        return index + TilesBelow(id.Zoom);
    }

    // 1 + 4 + 16 + …
    private static ulong TilesBelow(int zoom) => ((1UL << (2 * zoom)) - 1) / 3;
}

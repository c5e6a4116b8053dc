using System.Runtime.InteropServices;

namespace Rezone.Pipeline.Tiles;

/// <summary>A tile of the usual tree: x from the west, y from the north. Ordered by zoom, x, y.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TileId(int Zoom, int X, int Y) : IComparable<TileId>
{
    public int CompareTo(TileId other) => (Zoom, X, Y).CompareTo((other.Zoom, other.X, other.Y));
}

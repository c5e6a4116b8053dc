using System.Runtime.InteropServices;

namespace Rezone.Pipeline.Geography;

/// <summary>A vertex in whole units of the grid of <see cref="DepartementShapes"/>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GridPoint(int X, int Y) : IComparable<GridPoint>
{
    public int CompareTo(GridPoint other) => (X, Y).CompareTo((other.X, other.Y));
}

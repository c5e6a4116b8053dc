using System.Runtime.InteropServices;
using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Geography;

/// <summary>A straight piece of border, the same value whichever commune it is read from.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BorderSegment(double X1, double Y1, double X2, double Y2)
{
    public static BorderSegment Between(Coordinate a, Coordinate b) =>
        a.CompareTo(b) <= 0 ? new(a.X, a.Y, b.X, b.Y) : new(b.X, b.Y, a.X, a.Y);

    public Coordinate Start => new(X1, Y1);

    public Coordinate End => new(X2, Y2);
}

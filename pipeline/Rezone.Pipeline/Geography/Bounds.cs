using System.Runtime.InteropServices;
using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Geography;

/// <summary>The smallest rectangle of degrees that holds an area. No French area crosses the 180th meridian.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Bounds(double West, double South, double East, double North)
{
    /// <summary>West, south, east, north, as payloads write it.</summary>
    public IReadOnlyList<double> ToList() => [West, South, East, North];

    internal static Bounds Of(Envelope envelope) => new(envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY);
}

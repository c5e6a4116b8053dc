using System.Runtime.InteropServices;

namespace Rezone.Pipeline.Geography;

/// <summary>A point of the earth in WGS 84.</summary>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Latitude">Degrees, north positive.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Position(double Longitude, double Latitude);

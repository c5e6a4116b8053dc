using System.Runtime.InteropServices;

namespace Rezone.Audit.Tests.Linear;

/// <summary>What an attacker knows of a number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Interval(double Low, double High)
{
    private const double Tolerance = 1e-6;

    public double Width => High - Low;

    public static Interval Exactly(double value) => new(value, value);

    public bool IsSame(Interval other) => Math.Abs(Low - other.Low) <= Tolerance && Math.Abs(High - other.High) <= Tolerance;

    /// <summary>Whether the other holds this one.</summary>
    public bool IsInside(Interval other) => Low >= other.Low - Tolerance && High <= other.High + Tolerance;

    public override string ToString() => FormattableString.Invariant($"[{Low:0.###}; {High:0.###}]");
}

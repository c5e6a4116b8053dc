using System.Runtime.InteropServices;

namespace Rezone.Domain.Arithmetic;

/// <summary>Numerator and denominator of one indicator in one place. Tallies add; rates never do.</summary>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">What it is divided by.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tally(long Numerator, long Denominator)
{
    /// <summary>Nothing counted yet.</summary>
    public static Tally Zero => default;

    /// <summary>Both places together.</summary>
    public static Tally operator +(Tally a, Tally b) => a.Add(b);

    /// <summary>Both places together.</summary>
    public Tally Add(Tally other) => new(Numerator + other.Numerator, Denominator + other.Denominator);
}

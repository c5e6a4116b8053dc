using System.Numerics;
using System.Runtime.InteropServices;

namespace Rezone.Domain.Arithmetic;

/// <summary>An exact fraction. It is never reduced: it only lives until it is rounded.</summary>
/// <param name="Numerator">Numerator.</param>
/// <param name="Denominator">Denominator, positive.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    /// <summary>An integer.</summary>
    public static Fraction Whole(long amount) => new(amount, 1);

    /// <summary><c>amount × part / total</c>.</summary>
    public static Fraction Share(long amount, long part, long total) => new((BigInteger)amount * part, total);

    /// <summary>The sum of two.</summary>
    public static Fraction operator +(Fraction a, Fraction b) => a.Add(b);

    /// <summary>The quotient of two; the second is positive.</summary>
    public static Fraction operator /(Fraction a, Fraction b) => a.Divide(b);

    /// <summary>The sum of two.</summary>
    public Fraction Add(Fraction other) => Denominator == other.Denominator
        ? this with { Numerator = Numerator + other.Numerator }
        : new((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator);

    /// <summary>The quotient of two; the second is positive.</summary>
    public Fraction Divide(Fraction other) => new(Numerator * other.Denominator, Denominator * other.Numerator);

    /// <summary>Whether it is smaller than a limit.</summary>
    public bool IsBelow(long limit) => Numerator < limit * Denominator;
}

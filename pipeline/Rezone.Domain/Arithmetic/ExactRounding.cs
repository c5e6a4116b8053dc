using System.Numerics;

namespace Rezone.Domain.Arithmetic;

/// <summary>
/// Rounding by integer arithmetic, once, at the very end. A published value is a scaled integer: 4.1 % with one decimal
/// is 41. The browser's <c>format/rounding.js</c> gives the same integers (<c>tests/vectors</c>).
/// </summary>
public static class ExactRounding
{
    /// <summary>fraction × scale to the nearest integer, halves up.</summary>
    public static long HalfUp(Fraction fraction, long scale) =>
        (long)Floor((2 * fraction.Numerator * scale) + fraction.Denominator, 2 * fraction.Denominator);

    /// <summary>fraction × scale rounded down.</summary>
    public static long Down(Fraction fraction, long scale) => (long)Floor(fraction.Numerator * scale, fraction.Denominator);

    /// <summary>fraction × scale rounded up.</summary>
    public static long Up(Fraction fraction, long scale) => -(long)Floor(-fraction.Numerator * scale, fraction.Denominator);

    /// <summary>
    /// Whole shares of a total in proportion to counts, which add up to the total exactly: each is rounded down, then
    /// the largest remainders get one more; of equal remainders the first (decision D6).
    /// </summary>
    /// <param name="counts">Not negative, not all 0.</param>
    /// <param name="total">What the shares add up to: 1000 for percentages with one decimal.</param>
    public static IReadOnlyList<long> LargestRemainder(IReadOnlyList<long> counts, long total)
    {
        var sum = counts.Aggregate(BigInteger.Zero, (a, b) => a + b);
        var exact = counts.Select(c => BigInteger.DivRem((BigInteger)c * total, sum)).ToList();
        var shares = exact.Select(e => (long)e.Quotient).ToArray();
        var missing = (int)(total - shares.Sum());
        foreach (var i in Enumerable.Range(0, counts.Count).OrderByDescending(i => exact[i].Remainder).Take(missing))
            shares[i]++;
        return shares;
    }

    private static BigInteger Floor(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }
}

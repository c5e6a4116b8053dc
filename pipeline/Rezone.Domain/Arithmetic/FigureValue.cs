namespace Rezone.Domain.Arithmetic;

/// <summary>Gives a figure the value that follows from exact integers.</summary>
internal static class FigureValue
{
    public static Figure Of(this Figure figure, FigureStatus status, long numerator, long? denominator, long scale)
    {
        var known = figure with { Numerator = numerator, Denominator = denominator };
        return denominator == 0
            ? known with { Status = FigureStatus.Unavailable, Reason = FigureReason.NoDenominator }
            : known with
            {
                Status = status,
                Reason = FigureReason.None,
                Value = ExactRounding.HalfUp(new Fraction(numerator, denominator ?? 1), scale),
            };
    }
}

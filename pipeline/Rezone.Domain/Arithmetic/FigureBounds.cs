namespace Rezone.Domain.Arithmetic;

/// <summary>Limits that hold for sure.</summary>
/// <param name="Low">Lower bound of the value, scaled, rounded down.</param>
/// <param name="High">Upper bound of the value, scaled, rounded up.</param>
/// <param name="NumeratorLow">Lower bound of the numerator.</param>
/// <param name="NumeratorHigh">Upper bound of the numerator.</param>
/// <param name="DenominatorLow">Lower bound of the denominator; null for a count.</param>
/// <param name="DenominatorHigh">Upper bound of the denominator; null for a count.</param>
public sealed record FigureBounds(
    long Low, long High, long NumeratorLow, long NumeratorHigh, long? DenominatorLow, long? DenominatorHigh);

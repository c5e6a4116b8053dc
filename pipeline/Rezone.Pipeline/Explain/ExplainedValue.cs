namespace Rezone.Pipeline.Explain;

/// <summary>A value and the counts it comes from.</summary>
/// <param name="Numerator">Sum of the numerator.</param>
/// <param name="Denominator">Sum of the denominator; null for a count.</param>
/// <param name="Value">Scaled by <paramref name="Decimals"/>; null where there is none.</param>
/// <param name="Decimals">Digits after the decimal mark.</param>
public sealed record ExplainedValue(long? Numerator, long? Denominator, long? Value, int Decimals);

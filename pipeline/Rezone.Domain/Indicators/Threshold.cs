namespace Rezone.Domain.Indicators;

/// <summary>A limit that code applies, declared in <c>catalogue/thresholds.json</c> with the text it comes from.</summary>
/// <param name="Value">The limit, in the unit its name tells.</param>
/// <param name="Reference">The text it comes from.</param>
public sealed record Threshold(int Value, string Reference);

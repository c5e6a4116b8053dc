namespace Rezone.Pipeline.Explain;

/// <summary>A fact.</summary>
/// <param name="Commune">INSEE code.</param>
/// <param name="Values">Value per dimension of the source.</param>
/// <param name="Measure">Measure.</param>
/// <param name="Amount">Exact amount; null where not collected.</param>
public sealed record ExplainedFact(string Commune, IReadOnlyList<string> Values, string Measure, decimal? Amount);

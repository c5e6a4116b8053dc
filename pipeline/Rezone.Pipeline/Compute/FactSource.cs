namespace Rezone.Pipeline.Compute;

/// <summary>A source whose facts exist.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AbsentMeansNone">
/// Whether a commune without a fact has none of the thing (a directory such as FINESS) rather than an unknown number.
/// </param>
public sealed record FactSource(string Id, bool AbsentMeansNone);

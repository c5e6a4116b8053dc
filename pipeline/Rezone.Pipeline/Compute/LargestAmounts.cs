namespace Rezone.Pipeline.Compute;

/// <summary>What the two largest contributors bring, per commune of the country.</summary>
/// <param name="First">Largest amount of one contributor; 0 where there is none.</param>
/// <param name="Second">Second largest.</param>
public sealed record LargestAmounts(IReadOnlyList<long> First, IReadOnlyList<long> Second);

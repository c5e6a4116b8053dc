namespace Rezone.Domain.Indicators;

/// <summary>A closed list of values along which facts are broken down, declared in <c>catalogue/dimensions</c>.</summary>
/// <param name="Id">File name without extension (<c>tranche-age</c>).</param>
/// <param name="Label">French label.</param>
/// <param name="Values">The values, in the order they are shown.</param>
public sealed record Dimension(string Id, string Label, IReadOnlyList<DimensionValue> Values);

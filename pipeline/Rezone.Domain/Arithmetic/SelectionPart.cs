namespace Rezone.Domain.Arithmetic;

/// <summary>The selected communes of one département.</summary>
/// <param name="Shard">What is published about the département.</param>
/// <param name="Indexes">Indexes of the selected communes in it, ascending; at least one.</param>
public sealed record SelectionPart(ShardColumns Shard, IReadOnlyList<int> Indexes);

namespace Rezone.Domain.Arithmetic;

/// <summary>The protection groups of one cut that touch a département.</summary>
/// <param name="Block">Per commune, the index of its block in the columns below; -1 where nothing was collected.</param>
/// <param name="Ids">Id per block, the same in every département it touches.</param>
/// <param name="Members">Communes of the whole block.</param>
/// <param name="Populations">Inhabitants (PMUN) of the whole block.</param>
public sealed record CutColumns(
    IReadOnlyList<int> Block, IReadOnlyList<string> Ids, IReadOnlyList<int> Members, IReadOnlyList<long> Populations);

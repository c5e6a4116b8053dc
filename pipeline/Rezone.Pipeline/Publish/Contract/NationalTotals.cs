namespace Rezone.Pipeline.Publish.Contract;

/// <summary>Totals of the areas every territory is compared with: gzipped JSON of columns.</summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Areas">`FR`, then `R` + code of each région, then `D` + code of each département; the arrays follow it.</param>
/// <param name="Communes">Per area, its number of selectable communes.</param>
/// <param name="Populations">Per area, inhabitants (PMUN).</param>
/// <param name="Counts">Column id → total per area; null where a commune of the area has no figure.</param>
/// <param name="Variables">
/// Variable on patients → total per area; null (« n. c. ») where the area is not a union of published blocks (decision D2).
/// </param>
/// <param name="Activity">Variable on professionals → total per area; null where it is hidden.</param>
public sealed record NationalTotals(
    string Contract,
    IReadOnlyList<string> Areas,
    IReadOnlyList<int> Communes,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Variables,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Activity);

namespace Rezone.Domain.Arithmetic;

/// <summary>Totals of the areas a territory is compared with.</summary>
/// <param name="Areas"><c>FR</c>, <c>R</c> + région, <c>D</c> + département; the columns follow it.</param>
/// <param name="Populations">Inhabitants (PMUN) per area.</param>
/// <param name="Counts">Public counts; null where a commune has none.</param>
/// <param name="Variables">Variables on patients; null (« n. c. ») where the area is not a union of blocks.</param>
/// <param name="Activity">Variables on professionals; null where hidden.</param>
public sealed record AreaTotals(
    IReadOnlyList<string> Areas,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Variables,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Activity);

namespace Rezone.Domain.Arithmetic;

/// <summary>What is published about the communes of one département, as a territory is summed from it.</summary>
/// <param name="Departement">Code of the département.</param>
/// <param name="Codes">INSEE codes of its communes, ordered; the other columns follow them.</param>
/// <param name="Populations">Inhabitants (PMUN) per commune.</param>
/// <param name="Counts">Public counts: column id → amount per commune; null where the source has none.</param>
/// <param name="Cuts">Cut id → protection groups.</param>
/// <param name="Variables">Variable on patients → amounts per group of its cut.</param>
/// <param name="Activity">Variable on professionals → amount per commune; null where it is hidden.</param>
public sealed record ShardColumns(
    string Departement,
    IReadOnlyList<string> Codes,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, CutColumns> Cuts,
    IReadOnlyDictionary<string, VariableColumns> Variables,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Activity);

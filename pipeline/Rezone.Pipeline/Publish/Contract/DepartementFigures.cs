namespace Rezone.Pipeline.Publish.Contract;

/// <summary>
/// Everything published for one tab about the communes of one département: gzipped JSON of columns. Every array that is
/// « per commune » follows <see cref="DepartementCommunes.Codes"/>. What two tabs use stands in the files of both.
/// </summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Departement">Code of the département.</param>
/// <param name="Tab">Id of the tab: the first part of its sections' ids.</param>
/// <param name="Counts">
/// Public counts: column id → amount per commune; null where the source has nothing for that commune, which is never zero.
/// </param>
/// <param name="Cuts">Cut id → the protection groups of the département's communes.</param>
/// <param name="Variables">Variables on patients: variable id → amounts per block of its cut.</param>
/// <param name="Activity">Variables on professionals: variable id → amount per commune; null where it is hidden.</param>
public sealed record DepartementFigures(
    string Contract,
    string Departement,
    string Tab,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, ShardCut> Cuts,
    IReadOnlyDictionary<string, ShardVariable> Variables,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Activity);

/// <summary>
/// The blocks (protection groups) of one family that touch this département. A block may reach into other
/// départements: it then stands, whole and equal, in the shard of each of them.
/// </summary>
/// <param name="Block">Per commune, the index of its block in the arrays below; -1 where nothing was collected there.</param>
/// <param name="Ids">Per block, an id that is the same in every shard.</param>
/// <param name="Members">Per block, how many communes it has in the whole country.</param>
/// <param name="Populations">Per block, inhabitants (PMUN) of all its communes.</param>
public sealed record ShardCut(
    IReadOnlyList<int> Block,
    IReadOnlyList<string> Ids,
    IReadOnlyList<int> Members,
    IReadOnlyList<long> Populations);

/// <summary>The published amounts of one confidential variable.</summary>
/// <param name="Cut">Id of its cut in <see cref="DepartementFigures.Cuts"/>.</param>
/// <param name="Amounts">Per block, the published amount.</param>
/// <param name="Whole">
/// Per block, the amount of the variable it is nested in (its denominator), the sum of that variable's blocks inside
/// this one; null for a variable nested in none.
/// </param>
public sealed record ShardVariable(string Cut, IReadOnlyList<long> Amounts, IReadOnlyList<long>? Whole);

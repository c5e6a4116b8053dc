namespace Rezone.Audit;

// The auditor's own reading of the payloads: it takes nothing from the code that wrote them.

internal sealed record ManifestFile(
    string Contract, string CatalogueFile, string NationalFile, string ShardFile, IReadOnlyList<ManifestArea> Departements);

internal sealed record ManifestArea(string Code, string? Region);

internal sealed record CatalogueFile(string Contract, IReadOnlyList<CatalogueLine> Indicators);

internal sealed record CatalogueLine(
    string Id, bool Confidential, int? MinimumPersons, IReadOnlyList<CatalogueValue> Values);

internal sealed record CatalogueValue(string Id, string Numerator, string? Denominator);

internal sealed record NationalFile(
    string Contract,
    IReadOnlyList<string> Areas,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Variables);

internal sealed record ShardFile(
    string Contract,
    string Departement,
    IReadOnlyList<string> Codes,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, CutColumns> Cuts,
    IReadOnlyDictionary<string, VariableColumns> Variables);

internal sealed record CutColumns(
    IReadOnlyList<int> Block, IReadOnlyList<string> Ids, IReadOnlyList<int> Members, IReadOnlyList<long> Populations);

internal sealed record VariableColumns(string Cut, IReadOnlyList<long> Amounts, IReadOnlyList<long>? Whole);

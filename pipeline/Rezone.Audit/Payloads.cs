namespace Rezone.Audit;

// The auditor's own reading of the payloads: it takes nothing from the code that wrote them.

internal sealed record ManifestFile(
    string Contract,
    string CatalogueFile,
    string NationalFile,
    string RelationsFile,
    string CommunesFile,
    string FiguresFile,
    IReadOnlyList<ManifestArea> Departements);

internal sealed record ManifestArea(string Code, string? Region);

internal sealed record CatalogueFile(string Contract, IReadOnlyList<CatalogueLine> Indicators);

internal sealed record CatalogueLine(
    string Id, string Section, string Protects, int? MinimumPersons, IReadOnlyList<CatalogueValue> Values, int Decimals = 0);

internal sealed record CatalogueValue(string Id, string Numerator, string? Denominator, string? Professionals = null);

internal sealed record RelationsFile(
    string Contract, IReadOnlyList<VariableRelation> Variables, IReadOnlyList<EquationRelation> Equations);

internal sealed record VariableRelation(string Id, bool Events, string? Divisor, string? Holder);

internal sealed record EquationRelation(string Whole, IReadOnlyList<string> Parts);

internal sealed record NationalFile(
    string Contract,
    IReadOnlyList<string> Areas,
    IReadOnlyList<int> Communes,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Variables,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Activity);

internal sealed record CommunesFile(
    string Contract, string Departement, IReadOnlyList<string> Codes, IReadOnlyList<long> Populations);

internal sealed record FiguresFile(
    string Contract,
    string Departement,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, CutColumns> Cuts,
    IReadOnlyDictionary<string, VariableColumns> Variables,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Activity);

internal sealed record CutColumns(
    IReadOnlyList<int> Block, IReadOnlyList<string> Ids, IReadOnlyList<int> Members, IReadOnlyList<long> Populations);

internal sealed record VariableColumns(string Cut, IReadOnlyList<long> Amounts, IReadOnlyList<long>? Whole);

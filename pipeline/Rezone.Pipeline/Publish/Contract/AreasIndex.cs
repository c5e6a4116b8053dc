namespace Rezone.Pipeline.Publish.Contract;

/// <summary>Names of the areas that communes are listed in; gzipped JSON. Which communes: <see cref="DepartementCommunes"/>.</summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Tvs">Name of every territoire de vie-santé by code.</param>
/// <param name="Qpv">Name of every quartier prioritaire by code.</param>
/// <param name="Cpts">Every CPTS, ordered by id.</param>
public sealed record AreasIndex(
    string Contract,
    IReadOnlyDictionary<string, string> Tvs,
    IReadOnlyDictionary<string, string> Qpv,
    IReadOnlyList<CptsLine> Cpts);

/// <summary>A communauté professionnelle territoriale de santé.</summary>
/// <param name="Id">Id in its list.</param>
/// <param name="Name">Name.</param>
/// <param name="Status">`signee`, `en-projet` or `lettre-intention`.</param>
/// <param name="Date">Day of that status, ISO 8601; null where it is not given.</param>
/// <param name="Departements">Codes of the départements its communes are in, ordered.</param>
public sealed record CptsLine(string Id, string Name, string Status, string? Date, IReadOnlyList<string> Departements);

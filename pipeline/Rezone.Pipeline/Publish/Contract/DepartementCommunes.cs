namespace Rezone.Pipeline.Publish.Contract;

/// <summary>Who the communes of one département are: gzipped JSON of columns, every array in the order of the codes.</summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Departement">Code of the département.</param>
/// <param name="Codes">INSEE codes of the selectable communes, ordered.</param>
/// <param name="Names">Name per commune.</param>
/// <param name="Populations">Inhabitants (PMUN) per commune; the weight of every coverage and estimate.</param>
/// <param name="Epcis">SIREN per commune; null for a commune without EPCI.</param>
public sealed record DepartementCommunes(
    string Contract,
    string Departement,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Names,
    IReadOnlyList<long> Populations,
    IReadOnlyList<string?> Epcis);

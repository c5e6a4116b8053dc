namespace Rezone.Pipeline.Publish.Contract;

/// <summary>Who the communes of one département are: gzipped JSON of columns, every array in the order of the codes.</summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Departement">Code of the département.</param>
/// <param name="Codes">INSEE codes of the selectable communes, ordered.</param>
/// <param name="Names">Name per commune.</param>
/// <param name="Populations">Inhabitants (PMUN) per commune; the weight of every coverage and estimate.</param>
/// <param name="Epcis">SIREN per commune; null for a commune without EPCI.</param>
/// <param name="Tvs">Code of the territoire de vie-santé per commune; null where none is known.</param>
/// <param name="Zones">Zoning of doctors per commune: the whole commune before its parts; empty where none is known.</param>
/// <param name="Qpv">Codes of the quartiers prioritaires per commune, joined by a blank.</param>
/// <param name="Cpts">Ids of the CPTS per commune, joined by a blank.</param>
public sealed record DepartementCommunes(
    string Contract,
    string Departement,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Names,
    IReadOnlyList<long> Populations,
    IReadOnlyList<string?> Epcis,
    IReadOnlyList<string?> Tvs,
    IReadOnlyList<IReadOnlyList<ZoneLine>> Zones,
    IReadOnlyList<string> Qpv,
    IReadOnlyList<string> Cpts);

/// <summary>A zone that an arrêté of the ARS gives to a commune or to a part of it.</summary>
/// <param name="Zone">`ZIP`, `ZAC`, `ZV` or `HZ`.</param>
/// <param name="Perimetre">Code of the QPV or grand quartier that alone is in the zone; null where the whole commune is.</param>
/// <param name="Arrete">Reference of the arrêté; empty where it is not given.</param>
/// <param name="Date">Its day, ISO 8601; null where it is not given.</param>
public sealed record ZoneLine(string Zone, string? Perimetre, string Arrete, string? Date);

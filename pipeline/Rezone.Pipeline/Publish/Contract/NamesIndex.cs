namespace Rezone.Pipeline.Publish.Contract;

/// <summary>Names and postal codes of every selectable commune, for the search; gzipped JSON of columns.</summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Codes">INSEE codes, ordered. The département is in the code, Paris, Lyon and Marseille by arrondissement.</param>
/// <param name="Names">Name per commune.</param>
/// <param name="Postcodes">Postal codes per commune, joined by a blank; empty where La Poste gives none.</param>
/// <param name="Populations">Inhabitants (PMUN) per commune, to rank equal names.</param>
/// <param name="Epcis">Name of every EPCI by SIREN.</param>
public sealed record NamesIndex(
    string Contract,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Postcodes,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, string> Epcis);

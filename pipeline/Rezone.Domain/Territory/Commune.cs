namespace Rezone.Domain.Territory;

/// <summary>
/// A selectable unit of the territory (decision D1): a commune other than Paris, Lyon and Marseille, or one of their
/// arrondissements municipaux, in the newest COG.
/// </summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Official name with its accents and article (« L'Abergement-Clémenciat »).</param>
/// <param name="Departement">Code of its département.</param>
/// <param name="Region">Code of its région (<c>84</c>, <c>06</c>); a région's code may equal a département's.</param>
/// <param name="Epci">SIREN of its EPCI à fiscalité propre; null for the communes without one.</param>
/// <param name="City">For an arrondissement, the code of its commune (75056, 69123, 13055); null otherwise.</param>
/// <param name="Population">Municipal population (PMUN), inhabitants; public (decision D6).</param>
public sealed record Commune(
    CodeCommune Code,
    string Name,
    CodeDepartement Departement,
    string Region,
    string? Epci,
    CodeCommune? City,
    long Population);

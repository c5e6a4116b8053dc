namespace Rezone.Pipeline.Geography;

/// <summary>What ADMIN EXPRESS says of a commune or an arrondissement beside its shape.</summary>
/// <param name="Code">INSEE code as written.</param>
/// <param name="Name">NOM.</param>
/// <param name="Population">POPULATION, inhabitants; null where it is not a whole number.</param>
/// <param name="Epci">SIREN of the EPCI à fiscalité propre; null for an arrondissement and where there is none.</param>
/// <param name="IsArrondissement">Whether it is an arrondissement municipal.</param>
internal sealed record ShapeAttributes(string Code, string Name, long? Population, string? Epci, bool IsArrondissement);

namespace Rezone.Domain.Territory;

/// <summary>The zone that an arrêté of the ARS gives to a commune or to a part of it.</summary>
/// <param name="Commune">The commune, in the newest COG.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Perimetre">Code of the QPV or grand quartier that alone is in the zone; null where the whole commune is.</param>
/// <param name="Arrete">Reference of the arrêté; empty where it is not given.</param>
/// <param name="Date">Day of the arrêté; null where it is not given.</param>
public sealed record ZonageLine(CodeCommune Commune, ZoneMedecin Zone, string? Perimetre, string Arrete, DateOnly? Date);

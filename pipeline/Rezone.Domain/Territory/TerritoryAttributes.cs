namespace Rezone.Domain.Territory;

/// <summary>What public sources say of communes beside numbers. A list is empty where its source is missing.</summary>
/// <param name="Tvs">Territoires de vie-santé, ordered by code.</param>
/// <param name="Zonage">Zoning of doctors, ordered by commune, the whole commune before its parts; a commune may have no line.</param>
/// <param name="Qpv">Quartiers prioritaires, ordered by code.</param>
/// <param name="Cpts">Communautés professionnelles territoriales de santé, ordered by id.</param>
public sealed record TerritoryAttributes(
    IReadOnlyList<Tvs> Tvs,
    IReadOnlyList<ZonageLine> Zonage,
    IReadOnlyList<Qpv> Qpv,
    IReadOnlyList<Cpts> Cpts)
{
    /// <summary>Nothing is known: every source is missing.</summary>
    public static TerritoryAttributes None { get; } = new([], [], [], []);
}

namespace Rezone.Domain.Territory;

/// <summary>A territoire de vie-santé: a ready-made area on which the zoning of doctors is decided.</summary>
/// <remarks>Source: DREES, composition communale des territoires de vie-santé.</remarks>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Communes">Its communes in the newest COG, ordered by code; each commune is in one at most.</param>
public sealed record Tvs(string Code, string Name, IReadOnlyList<CodeCommune> Communes);

namespace Rezone.Domain.Territory;

/// <summary>A communauté professionnelle territoriale de santé, existing or planned.</summary>
/// <param name="Id">Id in the list it comes from.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Date">Day of that status; null where it is not given.</param>
/// <param name="Communes">Its communes in the newest COG, ordered by code; a commune may be in several.</param>
public sealed record Cpts(string Id, string Name, CptsStatus Status, DateOnly? Date, IReadOnlyList<CodeCommune> Communes);

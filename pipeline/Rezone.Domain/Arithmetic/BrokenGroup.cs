namespace Rezone.Domain.Arithmetic;

/// <summary>A published group of communes that a territory breaks.</summary>
/// <param name="Id">Id of the group.</param>
/// <param name="Members">Its communes.</param>
/// <param name="SelectedCodes">Those in the territory, ordered.</param>
/// <param name="MissingCodes">Those that would complete it, as far as the loaded départements know, ordered.</param>
/// <param name="MissingElsewhere">How many more there are in départements that are not loaded.</param>
/// <param name="Population">Inhabitants (PMUN) of the group.</param>
/// <param name="SelectedPopulation">Inhabitants of the selected ones.</param>
public sealed record BrokenGroup(
    string Id,
    int Members,
    IReadOnlyList<string> SelectedCodes,
    IReadOnlyList<string> MissingCodes,
    int MissingElsewhere,
    long Population,
    long SelectedPopulation);

namespace Rezone.Pipeline.Explain;

/// <summary>Which figure a person asks about.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Value">Value of the dimension it fans out over; null for an indicator that does not.</param>
/// <param name="Communes">INSEE codes of the territory, of today or retired; a city stands for its arrondissements.</param>
/// <param name="Raw">Folder of raw extracts that the site was built from.</param>
/// <param name="Site">Folder of the finished site.</param>
public sealed record ExplainOptions(string Indicator, string? Value, IReadOnlyList<string> Communes, string Raw, string Site);

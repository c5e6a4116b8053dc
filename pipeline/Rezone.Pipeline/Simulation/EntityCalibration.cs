namespace Rezone.Pipeline.Simulation;

/// <summary>Content of <c>calibration/finess-entities.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="Statuses">Label of each statut juridique.</param>
/// <param name="Rules">Which are usual for some categories.</param>
/// <param name="Otherwise">Which are usual for all others.</param>
public sealed record EntityCalibration(
    string Note,
    string Reference,
    IReadOnlyDictionary<string, string> Statuses,
    IReadOnlyList<EntityCalibration.Rule> Rules,
    IReadOnlyDictionary<string, double> Otherwise)
{
    /// <summary>Categories and the shares of their statuses.</summary>
    public sealed record Rule(IReadOnlyList<string> Categories, IReadOnlyDictionary<string, double> Shares);

    /// <summary>Shares of the statuses for a category.</summary>
    public IReadOnlyDictionary<string, double> SharesOf(string category) =>
        Rules.FirstOrDefault(r => r.Categories.Contains(category, StringComparer.Ordinal))?.Shares ?? Otherwise;
}

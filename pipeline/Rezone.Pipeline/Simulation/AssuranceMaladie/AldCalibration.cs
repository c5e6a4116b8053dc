namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Content of <c>calibration/am-ald.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="ListedShare">Share of « ald-17+ » that has one of the thirty ALD at least.</param>
/// <param name="Minors">Share of the consommants under 17 that has one.</param>
/// <param name="PerPatient">ALD per patient who has one at least.</param>
/// <param name="Variation">How much the frequency of an ALD differs from place to place.</param>
/// <param name="Conditions">The thirty ALD, by number.</param>
public sealed record AldCalibration(
    string Note,
    string Reference,
    double ListedShare,
    double Minors,
    double PerPatient,
    Variation Variation,
    IReadOnlyList<AldCalibration.Condition> Conditions)
{
    /// <summary>An ALD.</summary>
    /// <param name="Number">1 to 30.</param>
    /// <param name="Thousands">Thousands of patients in France: only the proportions between ALD count.</param>
    /// <param name="Ages">Share of its patients in each of <see cref="AldModel.AgeBands"/>.</param>
    /// <param name="Spread">How much more than the others it differs from place to place.</param>
    /// <param name="Pathology">Code of the pathology whose differences between départements it has; null where none is near.</param>
    public sealed record Condition(int Number, double Thousands, IReadOnlyList<double> Ages, double Spread, string? Pathology);
}

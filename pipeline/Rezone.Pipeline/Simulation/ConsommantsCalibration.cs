namespace Rezone.Pipeline.Simulation;

/// <summary>Content of <c>calibration/am-consommants.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="Consommants">Share of the residents with care in the year, by age.</param>
/// <param name="Ald">Exonerated for an ALD.</param>
/// <param name="C2s">Covered by the C2S.</param>
/// <param name="SansMedecinTraitant">Without a médecin traitant.</param>
/// <param name="Departements">Known differences: trait, département, shift of the log-odds.</param>
/// <param name="NotCollected">Départements whose counts are not collected: their cells stay empty.</param>
public sealed record ConsommantsCalibration(
    string Note,
    string Reference,
    ConsommantsCalibration.ByAge Consommants,
    ConsommantsCalibration.Trait Ald,
    ConsommantsCalibration.Trait C2s,
    ConsommantsCalibration.Trait SansMedecinTraitant,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Departements,
    IReadOnlyList<string> NotCollected)
{
    /// <summary>A share at 0-16, 17-69 and 70 and over.</summary>
    public sealed record ByAge(double Minors, double Adults, double Elders);

    /// <summary>How frequent a trait is and how it varies.</summary>
    /// <param name="Adults">Share at 17-69.</param>
    /// <param name="Elders">Share at 70 and over.</param>
    /// <param name="Concentration">Of the Beta a commune's share is drawn from: the smaller, the more communes differ.</param>
    /// <param name="Departement">Deviation of the log-odds between départements.</param>
    /// <param name="Epci">The same between the EPCI of a département.</param>
    /// <param name="Neighbourhood">The same for the smooth field that makes neighbours alike.</param>
    /// <param name="OddsWithAld">Odds of those with an ALD against the others.</param>
    /// <param name="OddsWithC2s">Odds of those with the C2S against the others.</param>
    public sealed record Trait(
        double Adults,
        double Elders,
        double Concentration,
        double Departement,
        double Epci,
        double Neighbourhood,
        double OddsWithAld = 1,
        double OddsWithC2s = 1);
}

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Content of <c>calibration/am-parcours.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="Emergency">Emergency visits that no hospital stay follows (R52).</param>
/// <param name="Hospital">Stays in medical services and those entered directly (R53).</param>
public sealed record ParcoursCalibration(
    string Note,
    string Reference,
    ParcoursCalibration.Visits Emergency,
    ParcoursCalibration.Stays Hospital)
{
    /// <summary>Emergency visits.</summary>
    /// <param name="Patients">Share of the consommants with one at least.</param>
    /// <param name="ExtraPerPatient">Further visits of such a patient, mean.</param>
    /// <param name="Concentration">Of the Beta a commune's share is drawn from.</param>
    /// <param name="Variation">How much it differs from place to place.</param>
    public sealed record Visits(double Patients, double ExtraPerPatient, double Concentration, Variation Variation);

    /// <summary>Hospital stays.</summary>
    /// <param name="Minors">Share of the consommants of 0-16 years with one at least.</param>
    /// <param name="Adults">The same at 17-69.</param>
    /// <param name="Elders">The same at 70 and over.</param>
    /// <param name="ExtraPerPatient">Further stays of such a patient, mean.</param>
    /// <param name="Direct">Share of the stays entered directly.</param>
    /// <param name="Concentration">Of the Beta a commune's share is drawn from.</param>
    /// <param name="Variation">How much that share differs from place to place.</param>
    public sealed record Stays(
        double Minors, double Adults, double Elders, double ExtraPerPatient, double Direct, double Concentration, Variation Variation);
}

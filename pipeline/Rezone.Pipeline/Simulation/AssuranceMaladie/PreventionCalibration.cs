namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Content of <c>calibration/am-prevention.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="EligibleConcentration">Of the Beta that the eligible share of a commune is drawn from.</param>
/// <param name="Variation">How much rates differ from place to place.</param>
/// <param name="Indicators">The fifteen indicators, in the order of the contract.</param>
public sealed record PreventionCalibration(
    string Note,
    string Reference,
    double EligibleConcentration,
    Variation Variation,
    IReadOnlyList<PreventionCalibration.Indicator> Indicators)
{
    /// <summary>An indicator.</summary>
    /// <param name="Id">Its id in the contract.</param>
    /// <param name="Sex"><c>femmes</c>; null for both.</param>
    /// <param name="From">Youngest age, completed years.</param>
    /// <param name="To">Oldest age, included.</param>
    /// <param name="Eligible">Share of the consommants of these ages that is eligible (treated, invited); 1 for all.</param>
    /// <param name="Rate">National rate among them.</param>
    /// <param name="Concentration">Of the Beta a commune's rate is drawn from: the smaller, the more communes differ.</param>
    /// <param name="Coverage">Column of the vaccination coverage that it follows; null where none does.</param>
    /// <param name="SameQuantity">Whether the coverage is the rate itself; otherwise only its differences count.</param>
    /// <param name="Source">Where the rate comes from.</param>
    public sealed record Indicator(
        string Id,
        string? Sex,
        int From,
        int To,
        double Eligible,
        double Rate,
        double Concentration,
        string? Coverage,
        bool SameQuantity,
        string Source);
}

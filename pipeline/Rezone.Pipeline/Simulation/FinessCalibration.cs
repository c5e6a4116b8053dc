namespace Rezone.Pipeline.Simulation;

/// <summary>Content of <c>calibration/finess-categories.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="ShareNotLocated">Establishments without coordinates.</param>
/// <param name="EffectivePopulations">
/// Per half size h, the sum over the communes of France of p² / (p + h): turns a national number into a rate that does
/// not depend on which communes are simulated.
/// </param>
/// <param name="Categories">Every category, in the order of drawing.</param>
public sealed record FinessCalibration(
    string Note,
    string Reference,
    double ShareNotLocated,
    IReadOnlyDictionary<string, double> EffectivePopulations,
    IReadOnlyList<FinessCategory> Categories);

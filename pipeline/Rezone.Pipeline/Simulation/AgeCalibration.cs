namespace Rezone.Pipeline.Simulation;

/// <summary>Content of <c>calibration/population-ages.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="ThousandsByAge">Age and thousands of persons of that age; straight lines between.</param>
/// <param name="ShareOfWomen">Age and share of women; straight lines between.</param>
/// <param name="DepartementTilt">Deviation of the slope between young and old from one département to another.</param>
/// <param name="CommuneTilt">The same from one commune to another.</param>
/// <param name="OverseasTilt">Slopes known to differ; negative is young.</param>
public sealed record AgeCalibration(
    string Note,
    string Reference,
    double[][] ThousandsByAge,
    double[][] ShareOfWomen,
    double DepartementTilt,
    double CommuneTilt,
    IReadOnlyDictionary<string, double> OverseasTilt);

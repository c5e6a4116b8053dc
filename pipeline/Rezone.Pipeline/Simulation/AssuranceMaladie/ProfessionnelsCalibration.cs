namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Content of <c>calibration/am-professionnels.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="Secondary">Secondary practices.</param>
/// <param name="Idle">Share of professionals without any patient yet.</param>
/// <param name="Variations">How much densities differ from place to place, by group of professions.</param>
/// <param name="AgeVariation">How much the odds of being 60 or more do.</param>
/// <param name="ActivityVariation">How much the activity does.</param>
/// <param name="Professions">Every specialty, ordered by group.</param>
public sealed record ProfessionnelsCalibration(
    string Note,
    string Reference,
    ProfessionnelsCalibration.Practices Secondary,
    double Idle,
    IReadOnlyDictionary<string, Variation> Variations,
    Variation AgeVariation,
    Variation ActivityVariation,
    IReadOnlyList<ProfessionnelsCalibration.Profession> Professions)
{
    /// <summary>Secondary practices.</summary>
    /// <param name="One">Share of professionals with one at least.</param>
    /// <param name="Two">Share with two.</param>
    /// <param name="SameEpci">Share of these practices in the EPCI of the main one; the others are in its département.</param>
    public sealed record Practices(double One, double Two, double SameEpci);

    /// <summary>A specialty of the Assurance Maladie.</summary>
    /// <param name="Code">Two digits.</param>
    /// <param name="Group">Professions of a group are dense and old in the same places.</param>
    /// <param name="Count">Liberal professionals in France.</param>
    /// <param name="HalfSize">Inhabitants of a commune that has half the density of the largest cities.</param>
    /// <param name="Over60">Share of 60 years and over.</param>
    /// <param name="Over65">Share of 65 years and over.</param>
    /// <param name="Patients">Distinct patients in the year, mean.</param>
    /// <param name="PatientsSpread">Deviation of its logarithm.</param>
    /// <param name="ActsPerPatient">Acts per patient, mean.</param>
    /// <param name="CoefficientPerAct">Key-letter coefficient of an act, mean; 0 for the specialties without.</param>
    /// <param name="Source">Line of the Cnam's workbook, which several codes may share; null where it has none.</param>
    /// <param name="Bpe">Column of the BPE that counts them, several codes together; null where none does.</param>
    public sealed record Profession(
        string Code,
        string Group,
        long Count,
        double HalfSize,
        double Over60,
        double Over65,
        double Patients,
        double PatientsSpread,
        double ActsPerPatient,
        double CoefficientPerAct,
        string? Source,
        string? Bpe);
}

namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>A liberal professional, invented.</summary>
/// <param name="Id">Pseudonym.</param>
/// <param name="Specialty">Code of the Assurance Maladie.</param>
/// <param name="BirthYear">Year of birth.</param>
/// <param name="BirthMonth">Month of birth, 1 to 12.</param>
/// <param name="Patients">File active; null where not collected.</param>
/// <param name="Acts">Acts in the year; null where not collected.</param>
/// <param name="Coefficient">Sum of the key-letter coefficients; null for specialties without, and where not collected.</param>
public sealed record Professionnel(
    string Id, string Specialty, int BirthYear, int BirthMonth, long? Patients, long? Acts, long? Coefficient);

namespace Rezone.Pipeline.Simulation;

/// <summary>The consommants of an age, and those of them with an ALD and with the C2S.</summary>
public sealed record AgeGroup(PatientCount All, PatientCount Ald, PatientCount C2s);

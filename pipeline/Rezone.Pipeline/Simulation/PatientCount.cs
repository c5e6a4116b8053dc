namespace Rezone.Pipeline.Simulation;

/// <summary>Consommants, and those of them without a médecin traitant.</summary>
public sealed record PatientCount(long Consommants, long SansMedecinTraitant)
{
    /// <summary>Both counts of two separate groups together.</summary>
    public static PatientCount operator +(PatientCount one, PatientCount other) =>
        new(one.Consommants + other.Consommants, one.SansMedecinTraitant + other.SansMedecinTraitant);
}

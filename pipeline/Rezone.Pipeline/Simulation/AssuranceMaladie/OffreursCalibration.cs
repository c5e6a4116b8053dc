namespace Rezone.Pipeline.Simulation.AssuranceMaladie;

/// <summary>Content of <c>calibration/am-offreurs.json</c>.</summary>
/// <param name="Note">What the figures are.</param>
/// <param name="Reference">Where they come from.</param>
/// <param name="Variation">How much densities differ from place to place.</param>
/// <param name="Categories">Every category, in the order of codes.</param>
public sealed record OffreursCalibration(
    string Note, string Reference, Variation Variation, IReadOnlyList<OffreursCalibration.Category> Categories)
{
    /// <summary>A category of pharmacies, laboratories, transport or suppliers.</summary>
    /// <param name="Code">Two digits of the Assurance Maladie.</param>
    /// <param name="Label">What it is.</param>
    /// <param name="Finess">FINESS categories whose establishments it is; empty where FINESS has none.</param>
    /// <param name="Bpe">Column of the BPE that counts it; null where none does.</param>
    /// <param name="Count">Number in France, where neither counts it.</param>
    /// <param name="HalfSize">Inhabitants of a commune that has half the density of the largest cities.</param>
    public sealed record Category(
        string Code, string Label, IReadOnlyList<string> Finess, string? Bpe, long Count, double HalfSize);
}

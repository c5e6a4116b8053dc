using Rezone.Pipeline.Simulation.Areas;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>The invented country's CPTS: too few for chance to give every status and a piece without any.</summary>
public static class SampleCpts
{
    private const string Planned = "CPTS-979-01";
    private const string None = "CPTS-99-02";

    /// <summary>What the model draws, but one overseas that is planned only, and one left out.</summary>
    public static IEnumerable<DrawnCpts> Choose(IEnumerable<DrawnCpts> drawn) =>
        drawn.Where(c => c.Id != None).Select(c => c.Id == Planned ? c with { Statut = "en_projet" } : c);
}

using Rezone.Pipeline.Geography;
using KnownSite = Rezone.Pipeline.Facts.Establishment;

namespace Rezone.Pipeline.Simulation;

/// <summary>What is known of a country beside its communes.</summary>
/// <param name="Neighbours">Communes with a common border; where there is none, the order of codes stands for nearness.</param>
/// <param name="Establishments">Those of a real <c>finess-et</c>; null where it is simulated as well.</param>
public sealed record SimulationGround(IReadOnlyList<CommunePair> Neighbours, Func<IReadOnlyList<KnownSite>>? Establishments = null)
{
    /// <summary>Nothing is known.</summary>
    public static SimulationGround Nothing { get; } = new([]);
}

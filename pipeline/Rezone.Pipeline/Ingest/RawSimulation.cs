namespace Rezone.Pipeline.Ingest;

/// <summary>A <c>simulation.json</c>: which sources of its folder are simulated. Seed and note are for people.</summary>
/// <param name="Sources">Ids of the simulated sources.</param>
/// <param name="Cog">Year of the geography of their codes; null for that of the manifest.</param>
internal sealed record RawSimulation(IReadOnlyList<string> Sources, int? Cog = null);

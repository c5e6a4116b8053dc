namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>One side of a movement.</summary>
/// <param name="Type"><c>COM</c>, or <c>COMD</c> for a commune déléguée.</param>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name at that time.</param>
public sealed record MovingCommune(string Type, string Code, SampleName Name);

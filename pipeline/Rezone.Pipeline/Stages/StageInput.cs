namespace Rezone.Pipeline.Stages;

/// <summary>Something that a stage reads.</summary>
/// <param name="Name">What it is, as the log tells why a stage ran (<c>am-consommants</c>, <c>catalogue</c>).</param>
/// <param name="Value">What it holds.</param>
public sealed record StageInput(string Name, Fingerprint Value);

namespace Rezone.Pipeline.Ingest;

/// <summary>What is kept of a legal entity of FINESS.</summary>
/// <param name="Name">Long name, or the short one where there is none.</param>
/// <param name="Status"><c>public</c>, <c>prive</c> or <c>inconnu</c>.</param>
public sealed record FinessEntity(string Name, string Status);

namespace Rezone.Pipeline.Explain;

/// <summary>A commune of the territory.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Name">Name.</param>
/// <param name="Inhabitants">PMUN.</param>
public sealed record ExplainedCommune(string Code, string Name, long Inhabitants);

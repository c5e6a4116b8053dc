namespace Rezone.Pipeline.Catalogue;

/// <summary>How many bad rows of a source are accepted, and why (decision D22: none by default).</summary>
/// <param name="Rows">Most bad rows.</param>
/// <param name="Reason">Why they are acceptable.</param>
public sealed record SourceManifestTolerance(long Rows, string Reason);

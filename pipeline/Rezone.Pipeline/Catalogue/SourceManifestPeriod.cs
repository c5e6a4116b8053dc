namespace Rezone.Pipeline.Catalogue;

/// <summary>The period that a source's counts cover.</summary>
/// <param name="FirstDay">First day, included.</param>
/// <param name="LastDay">Last day, included; communes of residence are those of this day.</param>
public sealed record SourceManifestPeriod(DateOnly FirstDay, DateOnly LastDay);

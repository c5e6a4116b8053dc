namespace Rezone.Pipeline.Explain;

/// <summary>A commune of a group.</summary>
/// <param name="Code">INSEE code.</param>
/// <param name="Amount">Its real amount.</param>
public sealed record ExplainedMember(string Code, long? Amount);

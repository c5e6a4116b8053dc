namespace Rezone.Audit;

/// <summary>One kind of check.</summary>
/// <param name="Name">What must hold.</param>
/// <param name="Examined">How many numbers or sets were looked at.</param>
public sealed record AuditCheck(string Name, long Examined);

namespace Rezone.Audit;

/// <summary>What an audit of a finished site examined and found.</summary>
/// <param name="Checks">Name of each check and how many things it examined, in the order run.</param>
/// <param name="Breaches">One line per breach: where, what was found, what was expected. Empty when the site passes.</param>
public sealed record AuditReport(IReadOnlyList<AuditCheck> Checks, IReadOnlyList<string> Breaches)
{
    /// <summary>Whether nothing was found, in data that was really there.</summary>
    public bool Passes => Breaches.Count == 0;
}

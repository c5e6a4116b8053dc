namespace Rezone.Domain.Disclosure;

/// <summary>What must hold before a number may be published; declared in <c>catalogue/suppression-rules.json</c>.</summary>
/// <param name="Id">Id that indicators refer to (<c>patients-11</c>, <c>public</c>).</param>
/// <param name="Label">French name of the rule.</param>
/// <param name="Protects">Whom it protects, which decides how numbers are published.</param>
/// <param name="MinimumPersons">Smallest count of persons a published number may rest on, K; 0 for public data, which no rule touches.</param>
/// <param name="ProtectComplement">
/// Patients: whether those outside the numerator must also be at least K. Professionals: whether none and all of them
/// are hidden as well (decision D10).
/// </param>
/// <param name="Reference">The text the threshold comes from.</param>
/// <param name="DominancePercent">An amount is hidden where one contributor brings this share of it or more; null for no such rule.</param>
/// <param name="RemainderPercent">
/// An amount is hidden where what is left without the two largest contributors is below this share of the largest (the
/// p% rule: the second largest could otherwise estimate the largest); null for no such rule.
/// </param>
public sealed record SuppressionRule(
    string Id,
    string Label,
    ProtectedPersons Protects,
    int MinimumPersons,
    bool ProtectComplement,
    string Reference,
    int? DominancePercent = null,
    int? RemainderPercent = null);

namespace Rezone.Domain.Disclosure;

/// <summary>What must hold before a number may be published; declared in <c>catalogue/suppression-rules.json</c>.</summary>
/// <param name="Id">Id that indicators refer to (<c>patients-11</c>, <c>public</c>).</param>
/// <param name="Label">French name of the rule.</param>
/// <param name="MinimumPersons">Smallest count of persons a block may show, K; 0 for public data, which no rule touches.</param>
/// <param name="ProtectComplement">Whether the persons outside the numerator must also be at least K.</param>
/// <param name="Reference">The text the threshold comes from.</param>
public sealed record SuppressionRule(string Id, string Label, int MinimumPersons, bool ProtectComplement, string Reference);

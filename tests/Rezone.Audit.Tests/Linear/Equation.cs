namespace Rezone.Audit.Tests.Linear;

/// <summary>Something the attacker knows: low ≤ Σ factor × unknown ≤ high.</summary>
internal sealed record Equation(IReadOnlyList<(int Unknown, int Factor)> Terms, double Low, double High);

/// <summary>A sum of unknowns that the attacker wants.</summary>
/// <param name="Terms">Unknowns and factors.</param>
/// <param name="Known">What is already known of it.</param>
internal sealed record Quantity(IReadOnlyList<(int Unknown, int Factor)> Terms, long Known);

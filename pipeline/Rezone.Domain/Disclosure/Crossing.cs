namespace Rezone.Domain.Disclosure;

/// <summary>
/// A variable inside two others that are both inside a fourth: patients in ALD without médecin traitant
/// (<paramref name="Cell"/>), among the patients in ALD (<paramref name="Row"/>), among the patients without médecin
/// traitant (<paramref name="Column"/>), all among the patients of 17 and over (<paramref name="Whole"/>). Where both
/// margins are known in the parts of a block, only one degree of freedom is left inside.
/// </summary>
public sealed record Crossing(string Cell, LinearSum Row, LinearSum Column, LinearSum Whole);

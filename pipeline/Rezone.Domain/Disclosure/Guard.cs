namespace Rezone.Domain.Disclosure;

/// <summary>A count of persons that may not be small: zero counts as small.</summary>
/// <param name="Sum">The count.</param>
/// <param name="Minimum">Its smallest allowed value, persons.</param>
public sealed record Guard(LinearSum Sum, int Minimum);

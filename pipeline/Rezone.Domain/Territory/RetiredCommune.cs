namespace Rezone.Domain.Territory;

/// <summary>A code that names no commune any more.</summary>
/// <param name="Code">The retired code.</param>
/// <param name="Name">Last name it had.</param>
/// <param name="Successors">The communes of today that share its territory, ordered; at least one.</param>
public sealed record RetiredCommune(CodeCommune Code, string Name, IReadOnlyList<CodeCommune> Successors);

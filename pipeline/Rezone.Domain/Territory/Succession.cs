namespace Rezone.Domain.Territory;

/// <summary>Where the territory of a code is in the newest COG.</summary>
/// <param name="Kind">What became of the code.</param>
/// <param name="Successors">
/// Today's codes, ordered: one for unchanged and moved, several for split, none for unknown.
/// </param>
public sealed record Succession(SuccessionKind Kind, IReadOnlyList<CodeCommune> Successors);

namespace Rezone.Domain.Territory;

/// <summary>Where the territory of a code is in the newest COG.</summary>
/// <param name="Kind">What became of the code.</param>
/// <param name="Successors">
/// Today's codes, ordered: one for unchanged and moved, several for split, none for unknown.
/// </param>
public sealed record Succession(SuccessionKind Kind, IReadOnlyList<CodeCommune> Successors)
{
    /// <summary>
    /// Name of the unit of today that an amount of the code belongs to: a commune's code, or for a split the codes of its
    /// parts joined by « + » (<c>85084+85165+85212</c>), a merged unit on which the amount stays whole (decision D23).
    /// Empty for unknown.
    /// </summary>
    public string Unit => string.Join('+', Successors);
}

namespace Rezone.Domain.Disclosure;

/// <summary>A family of which not even the national total may be shown.</summary>
/// <param name="Id">Id of the family.</param>
/// <param name="Variables">Ids of its variables.</param>
/// <param name="Reason">Why, in French, for the page; the same whichever count was small.</param>
public sealed record RefusedFamily(string Id, IReadOnlyList<string> Variables, string Reason);

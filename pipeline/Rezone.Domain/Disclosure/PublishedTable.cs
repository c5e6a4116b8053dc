namespace Rezone.Domain.Disclosure;

/// <summary>What protection lets through.</summary>
/// <param name="Variables">Published variables, ordered by id.</param>
/// <param name="Refused">Families of which nothing is published, ordered by id.</param>
public sealed record PublishedTable(
    IReadOnlyList<PublishedVariable> Variables, IReadOnlyList<RefusedFamily> Refused);

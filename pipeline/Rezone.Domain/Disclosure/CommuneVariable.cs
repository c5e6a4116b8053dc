using System.Collections.Immutable;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// All that is published of one amount about health professionals: per commune, or hidden there. Only this room makes
/// one, so unsafe data cannot be published by type.
/// </summary>
public sealed class CommuneVariable
{
    internal CommuneVariable(string id, string family, ImmutableArray<long?> amounts, ImmutableSortedDictionary<string, long?> totals)
    {
        Id = id;
        Family = family;
        Amounts = amounts;
        Totals = totals;
    }

    /// <summary>Id of the variable.</summary>
    public string Id { get; }

    /// <summary>Id of its family: variables shown or hidden together.</summary>
    public string Family { get; }

    /// <summary>Per commune of the country; null where it is hidden, 0 where there is no such professional.</summary>
    public ImmutableArray<long?> Amounts { get; }

    /// <summary><c>FR</c>, <c>R</c> + région, <c>D</c> + département → total; null where it is hidden.</summary>
    public ImmutableSortedDictionary<string, long?> Totals { get; }
}

using System.Collections.Immutable;

namespace Rezone.Domain.Disclosure;

/// <summary>Communes that are published together: public, since it follows from one public tree and a cut of it.</summary>
public sealed class ProtectionGroup
{
    internal ProtectionGroup(string id, ImmutableArray<int> members, long inhabitants)
    {
        Id = id;
        Members = members;
        Inhabitants = inhabitants;
    }

    /// <summary>Smallest code and number of members: <c>01002-3</c>. Unique inside a cut.</summary>
    public string Id { get; }

    /// <summary>Indexes of its communes in the country, ascending.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>Inhabitants (PMUN) of its communes.</summary>
    public long Inhabitants { get; }
}

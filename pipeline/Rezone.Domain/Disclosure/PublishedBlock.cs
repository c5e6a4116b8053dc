using System.Collections.Immutable;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// A number of a confidential source that may be published: the amount of one variable in one protection group that
/// passed every rule. Only this room makes one, so unsafe data cannot be published by type.
/// </summary>
public sealed class PublishedBlock
{
    internal PublishedBlock(ProtectionGroup group, long amount, long? whole)
    {
        Group = group;
        Amount = amount;
        Whole = whole;
    }

    /// <summary>The communes published together.</summary>
    public ProtectionGroup Group { get; }

    /// <summary>Id of the group.</summary>
    public string Id => Group.Id;

    /// <summary>Indexes of its communes in the country, ascending.</summary>
    public ImmutableArray<int> Members => Group.Members;

    /// <summary>Inhabitants (PMUN) of its communes.</summary>
    public long Inhabitants => Group.Inhabitants;

    /// <summary>The amount, persons (or events).</summary>
    public long Amount { get; }

    /// <summary>The amount of the variable it is nested in, in the same communes; null for a variable nested in none.</summary>
    public long? Whole { get; }
}

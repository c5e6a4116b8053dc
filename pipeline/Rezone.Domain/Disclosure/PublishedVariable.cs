using System.Collections.Immutable;

namespace Rezone.Domain.Disclosure;

/// <summary>All that is published of one confidential variable.</summary>
public sealed class PublishedVariable
{
    internal PublishedVariable(
        string id,
        string cut,
        string? whole,
        ImmutableArray<int> blockOf,
        ImmutableArray<PublishedBlock> blocks,
        ImmutableSortedDictionary<string, long?> totals)
    {
        Id = id;
        Cut = cut;
        Whole = whole;
        BlockOf = blockOf;
        Blocks = blocks;
        Totals = totals;
    }

    /// <summary>Id of the variable.</summary>
    public string Id { get; }

    /// <summary>Id of its cut, shared by the variables of its family.</summary>
    public string Cut { get; }

    /// <summary>Id of the variable whose amounts are its blocks' <see cref="PublishedBlock.Whole"/>; null for none.</summary>
    public string? Whole { get; }

    /// <summary>Per commune of the country, the index of its block; -1 where nothing was collected.</summary>
    public ImmutableArray<int> BlockOf { get; }

    /// <summary>Its blocks, in the order of the tree; the same order for every variable of a cut.</summary>
    public ImmutableArray<PublishedBlock> Blocks { get; }

    /// <summary>
    /// <c>FR</c>, <c>R</c> + région, <c>D</c> + département → sum of its blocks; null (« n. c. ») where nothing was
    /// collected there or where the area is not a union of blocks (decision D2).
    /// </summary>
    public ImmutableSortedDictionary<string, long?> Totals { get; }
}

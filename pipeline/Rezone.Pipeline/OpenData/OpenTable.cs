namespace Rezone.Pipeline.OpenData;

/// <summary>One table of the open data: tidy, long, ordered by its key.</summary>
public sealed record OpenTable
{
    /// <summary>Name of its files.</summary>
    public required string Name { get; init; }

    /// <summary>French title.</summary>
    public required string Title { get; init; }

    /// <summary>What a row is, what an absent row or an empty cell means, in French.</summary>
    public required string Description { get; init; }

    /// <summary>Whether its CSV file is gzipped: the tables that have a row per commune, group or total.</summary>
    public bool IsLarge { get; init; }

    /// <summary>The columns whose values together name one row.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Ids of the sources that its numbers come from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Its columns, all of the same length.</summary>
    public required IReadOnlyList<OpenColumn> Columns { get; init; }

    /// <summary>Number of rows.</summary>
    public int Count => Columns[0].Count;
}

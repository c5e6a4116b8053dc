namespace Rezone.Audit;

/// <summary>One cut over all shards.</summary>
/// <param name="communes">Number of communes.</param>
internal sealed class NationalCut(int communes)
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);
    private readonly List<List<int>> found = [];
    private readonly int[] blockOf = [.. Enumerable.Repeat(-1, communes)];

    /// <summary>Id per block.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Per block, the communes and inhabitants it says it has.</summary>
    public List<(int Members, long Population)> Declared { get; } = [];

    /// <summary>Per block, the communes that say they are in it, ascending.</summary>
    public IReadOnlyList<int[]> Members { get; private set; } = [];

    /// <summary>Block per commune; -1 where nothing was collected.</summary>
    public IReadOnlyList<int> BlockOf => blockOf;

    public int IndexOf(string block) => indexOf[block];

    /// <summary>Takes a block's sizes, and gives those it was first declared with.</summary>
    public (int Members, long Population) Declare(string block, (int Members, long Population) sizes)
    {
        if (indexOf.TryAdd(block, Ids.Count))
        {
            Ids.Add(block);
            Declared.Add(sizes);
            found.Add([]);
        }

        return Declared[indexOf[block]];
    }

    public void Add(int commune, string block)
    {
        blockOf[commune] = indexOf[block];
        found[indexOf[block]].Add(commune);
    }

    /// <summary>Every shard is in.</summary>
    public void Close() => Members = [.. found.Select(m => m.ToArray())];

    /// <summary>The blocks that a set touches; null where it is not a union of blocks.</summary>
    public IReadOnlyList<int>? BlocksOf(IReadOnlyList<int> set)
    {
        var blocks = new HashSet<int>();
        var held = 0;
        foreach (var commune in set)
        {
            if (blockOf[commune] < 0)
                return null;
            if (blocks.Add(blockOf[commune]))
                held += Members[blockOf[commune]].Length;
        }

        return held == set.Count ? [.. blocks] : null;
    }

    /// <summary>The one block that holds a set; -1 where there is none.</summary>
    public int BlockAround(IReadOnlyList<int> set)
    {
        var block = blockOf[set[0]];
        foreach (var commune in set)
        {
            if (blockOf[commune] != block)
                return -1;
        }

        return block;
    }
}

namespace Rezone.Audit;

/// <summary>One cut over all shards.</summary>
/// <param name="communes">Number of communes.</param>
internal sealed class NationalCut(int communes)
{
    private readonly int[] blockOf = [.. Enumerable.Repeat(-1, communes)];
    private List<int> indexOfName = [];
    private int[][] members = [];

    /// <summary>Id per block.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Per block, the communes and inhabitants it says it has.</summary>
    public List<(int Members, long Population)> Declared { get; } = [];

    /// <summary>Per block, the communes that say they are in it, ascending.</summary>
    public IReadOnlyList<int[]> Members => members;

    /// <summary>Block per commune; -1 where nothing was collected.</summary>
    public IReadOnlyList<int> BlockOf => blockOf;

    /// <summary>The index of a block, a new one where it is met first.</summary>
    /// <param name="name">Number of its id, the same in every cut.</param>
    /// <param name="id">Its id.</param>
    /// <param name="sizes">The communes and inhabitants it says it has here.</param>
    public int Declare(int name, string id, (int Members, long Population) sizes)
    {
        while (indexOfName.Count <= name)
            indexOfName.Add(-1);
        if (indexOfName[name] < 0)
        {
            indexOfName[name] = Ids.Count;
            Ids.Add(id);
            Declared.Add(sizes);
        }

        return indexOfName[name];
    }

    public void Add(int commune, int block) => blockOf[commune] = block;

    /// <summary>Every shard is in.</summary>
    public void Close(CommuneSets sets)
    {
        indexOfName = [];
        var sizes = new int[Ids.Count];
        foreach (var block in blockOf.Where(b => b >= 0))
            sizes[block]++;
        members = Array.ConvertAll(sizes, size => new int[size]);
        for (var commune = blockOf.Length - 1; commune >= 0; commune--)
        {
            if (blockOf[commune] is >= 0 and var block)
                members[block][--sizes[block]] = commune;
        }

        members = Array.ConvertAll(members, sets.One);
    }

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
                held += members[blockOf[commune]].Length;
        }

        return held == set.Count ? [.. blocks] : null;
    }

    /// <summary>What a variable has in a set of communes, ascending; null where it is not a union of blocks.</summary>
    public long? SumOver(int[] set, BlockAmounts amounts)
    {
        var (sum, held) = (0L, 0);
        foreach (var commune in set)
        {
            var block = blockOf[commune];
            if (block < 0)
                return null;

            // A block counts once, at its first commune; one whose first commune is elsewhere is broken.
            var inside = members[block];
            if (inside[0] == commune)
                (sum, held) = (sum + amounts[block].Amount, held + inside.Length);
            else if (Array.BinarySearch(set, inside[0]) < 0)
                return null;
        }

        return held == set.Length ? sum : null;
    }

    /// <summary>The one block that holds a set; -1 where there is none.</summary>
    public int BlockAround(IReadOnlyList<int> set)
    {
        var block = blockOf[set[0]];
        for (var i = 1; i < set.Count; i++)
        {
            if (blockOf[set[i]] != block)
                return -1;
        }

        return block;
    }
}

namespace Rezone.Pipeline.OpenData;

/// <summary>
/// The groups of all cuts, each set of communes once: blocks are nodes of one tree, so most cuts share most of them.
/// </summary>
internal sealed class OpenGroups
{
    private readonly Dictionary<string, List<OpenGroup>> byBlock = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Cut, string Block), string> otherKeys = [];

    private OpenGroups()
    {
    }

    /// <summary>Every group, ordered by key.</summary>
    public IReadOnlyList<OpenGroup> All => [.. byBlock.Values.SelectMany(g => g).OrderBy(g => g.Key, StringComparer.Ordinal)];

    /// <summary>Gathers the blocks of every cut.</summary>
    public static OpenGroups Of(PublishedFigures figures)
    {
        var groups = new OpenGroups();
        foreach (var (cut, blocks) in figures.Cuts)
        {
            foreach (var block in blocks.Communes.GroupBy(c => c.Block, c => c.Code, StringComparer.Ordinal))
                groups.Add(cut, block.Key, [.. block.Order(StringComparer.Ordinal)], blocks.Sizes[block.Key]);
        }

        return groups;
    }

    /// <summary>The key of a cut's block.</summary>
    public string KeyOf(string cut, string block) => otherKeys.GetValueOrDefault((cut, block), block);

    private void Add(string cut, string block, List<string> communes, (int Members, long Inhabitants) size)
    {
        if (communes.Count != size.Members)
            throw new InvalidDataException($"Block {block} of {cut} declares {size.Members} communes and has {communes.Count}.");

        // The id (first commune and number) is unique in a cut; where sources were not collected in the same communes,
        // two cuts may give it to two sets.
        if (!byBlock.TryGetValue(block, out var known))
            byBlock.Add(block, known = []);
        var same = known.Find(g => g.Communes.SequenceEqual(communes, StringComparer.Ordinal));
        if (same is null)
            known.Add(same = new OpenGroup(known.Count == 0 ? block : $"{block}-{known.Count + 1}", communes, size.Inhabitants));
        if (same.Key != block)
            otherKeys.Add((cut, block), same.Key);
    }
}

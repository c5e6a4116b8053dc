namespace Rezone.Audit;

/// <summary>The shards put together: communes by index, blocks as sets of them, amounts by block.</summary>
internal sealed class NationalView
{
    private const string SameEverywhere = "a block is equal in every shard it touches";

    private readonly Dictionary<string, (int First, int Count)> communesOf = new(StringComparer.Ordinal);

    private NationalView(IReadOnlyList<Shard> shards)
    {
        Codes = [.. shards.SelectMany(s => s.Codes)];
        Populations = [.. shards.SelectMany(s => s.Populations)];
    }

    /// <summary>Code per commune, shard after shard.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Inhabitants per commune.</summary>
    public IReadOnlyList<long> Populations { get; }

    public SortedDictionary<string, NationalCut> Cuts { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, NationalVariable> Variables { get; } = new(StringComparer.Ordinal);

    public static NationalView Of(PublishedSite site, Findings findings)
    {
        var view = new NationalView(site.Shards);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var first = 0;
        foreach (var shard in site.Shards)
        {
            var blocks = new Dictionary<string, int[]>(StringComparer.Ordinal);
            foreach (var (id, cut) in shard.Cuts)
                blocks.Add(id, view.AddCut(id, cut, shard, (first, names), findings));
            foreach (var (id, variable) in shard.Variables)
                view.AddVariable(id, variable, shard, blocks[variable.Cut], findings);
            view.communesOf[shard.Departement] = (first, shard.Codes.Count);
            first += shard.Codes.Count;
        }

        var sets = new CommuneSets();
        foreach (var cut in view.Cuts.Values)
            cut.Close(sets);
        return view;
    }

    /// <summary>Indexes of the communes of a département.</summary>
    public IEnumerable<int> CommunesOf(string departement) =>
        Enumerable.Range(communesOf[departement].First, communesOf[departement].Count);

    /// <summary>Every set of communes that is a block of some cut, once, small ones first; with a name for messages.</summary>
    public List<(string Name, int[] Members)> DistinctBlocks()
    {
        var met = new HashSet<int[]>(ReferenceEqualityComparer.Instance);
        var distinct = new List<(string Name, int[] Members)>();
        foreach (var (id, cut) in Cuts)
        {
            for (var block = 0; block < cut.Members.Count; block++)
            {
                if (cut.Members[block] is { Length: > 0 } members && met.Add(members))
                    distinct.Add(($"block {cut.Ids[block]} of cut {id}", members));
            }
        }

        return [.. distinct.OrderBy(b => b.Members.Length)];
    }

    /// <summary>Codes of communes, a few of them.</summary>
    public string Names(IReadOnlyList<int> communes) =>
        string.Join(' ', communes.Take(6).Select(c => Codes[c])) + (communes.Count > 6 ? $" … ({communes.Count})" : "");

    // Gives the national index of each block of the shard's cut.
    private int[] AddCut(string id, CutColumns cut, Shard shard, (int First, Dictionary<string, int> Names) at, Findings findings)
    {
        if (!Cuts.TryGetValue(id, out var national))
            Cuts.Add(id, national = new NationalCut(Codes.Count));
        var blocks = new int[cut.Ids.Count];
        for (var b = 0; b < blocks.Length; b++)
        {
            if (!at.Names.TryGetValue(cut.Ids[b], out var name))
                at.Names.Add(cut.Ids[b], name = at.Names.Count);
            var here = (cut.Members[b], cut.Populations[b]);
            blocks[b] = national.Declare(name, cut.Ids[b], here);
            var declared = national.Declared[blocks[b]];
            findings.Expect(
                SameEverywhere,
                declared == here,
                $"département {shard.Departement}, cut {id}, block {cut.Ids[b]}: {here} communes and inhabitants, elsewhere {declared}");
        }

        for (var i = 0; i < shard.Codes.Count; i++)
        {
            if (cut.Block[i] >= 0)
                national.Add(at.First + i, blocks[cut.Block[i]]);
        }

        return blocks;
    }

    private void AddVariable(string id, VariableColumns variable, Shard shard, int[] blocks, Findings findings)
    {
        if (!Variables.TryGetValue(id, out var national))
            Variables.Add(id, national = new NationalVariable(variable.Cut, Cuts[variable.Cut]));
        findings.Expect(
            SameEverywhere,
            national.CutId == variable.Cut,
            $"département {shard.Departement}, {id}: cut {variable.Cut}, elsewhere {national.CutId}");
        if (national.CutId != variable.Cut)
            return;

        for (var b = 0; b < blocks.Length; b++)
        {
            var here = (variable.Amounts[b], variable.Whole?[b]);
            var declared = national.Amounts.Declare(blocks[b], here);
            findings.Expect(
                SameEverywhere,
                declared == here,
                $"département {shard.Departement}, {id}, block {national.Cut.Ids[blocks[b]]}: {here}, elsewhere {declared}");
        }
    }
}

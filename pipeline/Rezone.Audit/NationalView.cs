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
        var first = 0;
        foreach (var shard in site.Shards)
        {
            foreach (var (id, cut) in shard.Cuts)
                view.AddCut(id, cut, shard, first, findings);
            foreach (var (id, variable) in shard.Variables)
                view.AddVariable(id, variable, shard, findings);
            view.communesOf[shard.Departement] = (first, shard.Codes.Count);
            first += shard.Codes.Count;
        }

        foreach (var cut in view.Cuts.Values)
            cut.Close();
        return view;
    }

    /// <summary>Indexes of the communes of a département.</summary>
    public IEnumerable<int> CommunesOf(string departement) =>
        Enumerable.Range(communesOf[departement].First, communesOf[departement].Count);

    /// <summary>Every set of communes that is a block of some cut, once, small ones first; with a name for messages.</summary>
    public List<(string Name, int[] Members)> DistinctBlocks() => [.. Cuts
        .SelectMany(c => c.Value.Members.Select((m, b) => (Name: $"block {c.Value.Ids[b]} of cut {c.Key}", Members: m)))
        .Where(b => b.Members.Length > 0)
        .DistinctBy(b => string.Join(' ', b.Members), StringComparer.Ordinal)
        .OrderBy(b => b.Members.Length)];

    /// <summary>Codes of communes, a few of them.</summary>
    public string Names(IReadOnlyList<int> communes) =>
        string.Join(' ', communes.Take(6).Select(c => Codes[c])) + (communes.Count > 6 ? $" … ({communes.Count})" : "");

    private void AddCut(string id, CutColumns cut, Shard shard, int first, Findings findings)
    {
        if (!Cuts.TryGetValue(id, out var national))
            Cuts.Add(id, national = new NationalCut(Codes.Count));
        for (var b = 0; b < cut.Ids.Count; b++)
        {
            var here = (cut.Members[b], cut.Populations[b]);
            var declared = national.Declare(cut.Ids[b], here);
            findings.Expect(
                SameEverywhere,
                declared == here,
                () => $"département {shard.Departement}, cut {id}, block {cut.Ids[b]}: {here} communes and inhabitants, elsewhere {declared}");
        }

        for (var i = 0; i < shard.Codes.Count; i++)
        {
            if (cut.Block[i] >= 0)
                national.Add(first + i, cut.Ids[cut.Block[i]]);
        }
    }

    private void AddVariable(string id, VariableColumns variable, Shard shard, Findings findings)
    {
        if (!Variables.TryGetValue(id, out var national))
            Variables.Add(id, national = new NationalVariable(variable.Cut, Cuts[variable.Cut]));
        findings.Expect(
            SameEverywhere,
            national.CutId == variable.Cut,
            () => $"département {shard.Departement}, {id}: cut {variable.Cut}, elsewhere {national.CutId}");
        if (national.CutId != variable.Cut)
            return;

        for (var b = 0; b < variable.Amounts.Count; b++)
        {
            var block = shard.Cuts[variable.Cut].Ids[b];
            var here = (variable.Amounts[b], variable.Whole?[b]);
            var declared = national.Declare(block, here);
            findings.Expect(
                SameEverywhere, declared == here, () => $"département {shard.Departement}, {id}, block {block}: {here}, elsewhere {declared}");
        }
    }
}

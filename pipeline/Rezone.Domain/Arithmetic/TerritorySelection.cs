namespace Rezone.Domain.Arithmetic;

/// <summary>A selection of communes with the published data of their départements.</summary>
public sealed class TerritorySelection
{
    private readonly Dictionary<string, SelectionCut> cuts = new(StringComparer.Ordinal);

    private TerritorySelection(IReadOnlySet<string> selected, IReadOnlyList<ShardColumns> shards)
    {
        Shards = [.. shards.OrderBy(s => s.Departement, StringComparer.Ordinal)];
        Parts = [.. Shards
            .Select(s => new SelectionPart(s, [.. Enumerable.Range(0, s.Codes.Count).Where(i => selected.Contains(s.Codes[i]))]))
            .Where(p => p.Indexes.Count > 0)];
        Codes = [.. Parts.SelectMany(p => p.Indexes.Select(i => p.Shard.Codes[i])).Order(StringComparer.Ordinal)];
        Unknown = [.. selected.Except(Codes, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Population = Parts.Sum(p => p.Indexes.Sum(i => p.Shard.Populations[i]));
    }

    /// <summary>Selected codes that a shard has, ordered.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Selected codes that no shard has, ordered.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Inhabitants (PMUN).</summary>
    public long Population { get; }

    /// <summary>Its communes by département, ordered.</summary>
    public IReadOnlyList<SelectionPart> Parts { get; }

    /// <summary>Every shard, ordered by département.</summary>
    public IReadOnlyList<ShardColumns> Shards { get; }

    /// <summary>A selection; order and repetition of codes do not matter.</summary>
    public static TerritorySelection Of(IEnumerable<string> codes, IReadOnlyList<ShardColumns> shards) =>
        new(codes.ToHashSet(StringComparer.Ordinal), shards);

    internal SelectionCut Cut(string id)
    {
        if (!cuts.TryGetValue(id, out var cut))
            cuts.Add(id, cut = SelectionCut.Of(id, Parts));
        return cut;
    }

    internal VariableColumns? Variable(string id) => Parts
        .Select(p => p.Shard.Variables.GetValueOrDefault(id))
        .FirstOrDefault(v => v is not null);

    internal SelectionCut CutOf(string variable) => Cut(Variable(variable)?.Cut ?? "");
}

using System.Text.Json;

namespace Rezone.Audit;

/// <summary>All files of one département put together.</summary>
internal sealed record Shard(
    string Departement,
    IReadOnlyList<string> Contracts,
    IReadOnlyList<string> Departements,
    IReadOnlyList<string> Codes,
    IReadOnlyList<long> Populations,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Counts,
    IReadOnlyDictionary<string, CutColumns> Cuts,
    IReadOnlyDictionary<string, VariableColumns> Variables,
    IReadOnlyDictionary<string, IReadOnlyList<long?>> Activity)
{
    private const string Same = "what two tabs show is equal in both";

    public static Shard Of(CommunesFile communes, IReadOnlyList<FiguresFile> figures, Findings findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return new Shard(
            communes.Departement,
            [communes.Contract, .. figures.Select(f => f.Contract)],
            [communes.Departement, .. figures.Select(f => f.Departement)],
            communes.Codes,
            communes.Populations,
            Merged(figures.SelectMany(f => f.Counts), communes, findings),
            Merged(figures.SelectMany(f => f.Cuts.Select(c => KeyValuePair.Create(c.Key, Shared(c.Value, names)))), communes, findings),
            Merged(figures.SelectMany(f => f.Variables), communes, findings),
            Merged(figures.SelectMany(f => f.Activity), communes, findings));
    }

    // Most blocks are blocks of many cuts: one text for each.
    private static CutColumns Shared(CutColumns cut, HashSet<string> names)
    {
        string Known(string name) => names.Add(name) || !names.TryGetValue(name, out var first) ? name : first;
        return cut with { Ids = [.. cut.Ids.Select(Known)] };
    }

    private static SortedDictionary<string, T> Merged<T>(
        IEnumerable<KeyValuePair<string, T>> entries, CommunesFile communes, Findings findings)
    {
        var merged = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, value) in entries)
        {
            if (merged.TryAdd(id, value))
                continue;
            findings.Expect(
                Same,
                JsonSerializer.Serialize(merged[id]) == JsonSerializer.Serialize(value),
                $"département {communes.Departement}, {id}");
        }

        return merged;
    }
}

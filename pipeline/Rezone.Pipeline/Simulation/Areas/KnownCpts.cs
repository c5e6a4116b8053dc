using System.Text.Json;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>Real CPTS and their communes, where the raw folder has an excerpt of them (<c>cpts-*.json</c>).</summary>
public static class KnownCpts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Name and communes of each, in the order of the file; arrondissements in place of a whole city.</summary>
    public static List<(string Name, List<int> Communes)> In(string rawFolder, Country country) =>
        RawFiles.Newest(rawFolder, "cpts-*.json") is { } path
            ?
            [
                .. (JsonSerializer.Deserialize<List<Row>>(File.ReadAllBytes(path), Json) ?? [])
                    .Select(r => (r.Nom, IndexesOf([.. r.Communes, .. r.Arrondissements ?? []], country)))
                    .Where(r => r.Item2.Count > 0),
            ]
            : [];

    private static List<int> IndexesOf(IEnumerable<string> codes, Country country) =>
        [.. codes.Select(c => country.IndexOf(CodeCommune.Parse(c))).Where(i => i >= 0).Order()];

    private sealed record Row(string Nom, IReadOnlyList<string> Communes, IReadOnlyList<string>? Arrondissements);
}

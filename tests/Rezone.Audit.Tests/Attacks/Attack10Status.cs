using System.Text.Json.Nodes;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// 10. Marks that tell one hidden cell from another: a payload of figures may hold the columns that the browser sums and
/// nothing beside them, no reason, no flag, no estimate of a commune.
/// </summary>
internal static class Attack10Status
{
    private static readonly HashSet<string> Figures = ["contract", "departement", "tab", "counts", "cuts", "variables", "activity"];
    private static readonly HashSet<string> Cut = ["block", "ids", "members", "populations"];
    private static readonly HashSet<string> Variable = ["cut", "amounts", "whole"];

    public static IEnumerable<string> Recover(AttackedSite site)
    {
        foreach (var (path, json) in site.Payloads().Where(p => p.Json is JsonObject o && o.ContainsKey("variables") && o.ContainsKey("departement")))
        {
            foreach (var key in Keys(json).Where(k => !Figures.Contains(k)))
                yield return $"{path}: {key}";
            foreach (var (columns, allowed) in new[] { (json["cuts"], Cut), (json["variables"], Variable) })
            {
                foreach (var (id, column) in columns as JsonObject ?? [])
                {
                    foreach (var key in Keys(column).Where(k => !allowed.Contains(k)))
                        yield return $"{path}: {id}/{key}";
                }
            }
        }

        // A number per commune of a protected variable, wherever it stands.
        var protectedIds = site.Country.Variables.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, json) in site.Payloads())
        {
            foreach (var found in Columns(json).Where(c => protectedIds.Contains(c.Key) && c.Length > 0 && site.Site.Shards.Any(s => s.Codes.Count == c.Length)))
                yield return $"{path}: {found.Key} has a number per commune";
        }
    }

    private static IEnumerable<string> Keys(JsonNode? node) => node is JsonObject o ? o.Select(p => p.Key) : [];

    private static IEnumerable<(string Key, int Length)> Columns(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Columns(p.Value).Append((p.Key, p.Value is JsonArray a ? a.Count : 0))),
        JsonArray a => a.SelectMany(Columns),
        _ => [],
    };
}

using System.Text.Json.Nodes;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>
/// 12. Extremes, ranks and legends of a protected variable must follow from what is published of it: here, be the least
/// or the greatest of its blocks.
/// </summary>
internal static class Attack12Extremes
{
    private static readonly HashSet<string> Names = ["min", "max", "minimum", "maximum", "legend", "rank", "top", "quantiles", "classes"];

    public static IEnumerable<string> Recover(AttackedSite site) =>
        from payload in site.Payloads()
        from found in Find(payload.Json, "")
        let variable = site.Country.Variables.Keys.FirstOrDefault(v => found.Path.Contains($"{v}/", StringComparison.Ordinal))
        where variable is not null && !site.Country.Variables[variable].Amounts.Values.Any(a => a.Amount == found.Number || a.Whole == found.Number)
        select $"{payload.Path}: {found.Path} is {found.Number}";

    private static IEnumerable<(string Path, long Number)> Find(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(p => Find(p.Value, $"{path}{p.Key}/")),
        JsonArray a => a.SelectMany(n => Find(n, path)),
        JsonValue v when v.TryGetValue(out long number) && path.TrimEnd('/').Split('/').Any(Names.Contains) => [(path, number)],
        _ => [],
    };
}

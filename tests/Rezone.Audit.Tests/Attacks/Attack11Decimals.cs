using System.Text.Json.Nodes;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>11. Rates times public denominators: figures travel as whole numbers of blocks, so no decimal may stand in them.</summary>
internal static class Attack11Decimals
{
    public static IEnumerable<string> Recover(AttackedSite site) =>
        from payload in site.Payloads()
        where payload.Json is JsonObject o && (o.ContainsKey("variables") || o.ContainsKey("indicators"))
        from number in Numbers(payload.Json)
        where number.AsSpan().ContainsAny('.', 'e', 'E')
        select $"{payload.Path}: {number}";

    private static IEnumerable<string> Numbers(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Numbers(p.Value)),
        JsonArray a => a.SelectMany(Numbers),
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => [v.ToJsonString()],
        _ => [],
    };
}

using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Rezone.Audit.Tests;

/// <summary>A site of two départements and seven communes that passes the audit, to be tampered with.</summary>
internal sealed class ToySite : IDisposable
{
    private const string Manifest = """
        { "contract": "c1", "cog": 2026, "catalogueFile": "d/catalogue.json", "nationalFile": "d/france.json.bin", "relationsFile": "d/relations.json.bin", "communesFile": "d/{code}.json.bin", "figuresFile": "d/{code}.json.bin",
          "departements": [ { "code": "01", "name": "Ain", "region": "84" }, { "code": "02", "name": "Aisne", "region": "84" } ] }
        """;

    private const string Catalogue = """
        { "contract": "c1", "indicators": [
          { "id": "share", "section": "t/g", "protects": "patients", "minimumPersons": 11, "values": [ { "id": "", "numerator": "n", "denominator": "d" } ] },
          { "id": "places", "section": "t/g", "protects": "nobody", "minimumPersons": null, "values": [ { "id": "", "numerator": "places", "denominator": null } ] },
          { "id": "mean", "section": "u/g", "protects": "professionals", "minimumPersons": 5, "values": [ { "id": "", "numerator": "acts", "denominator": "gps", "professionals": "gps" } ] } ] }
        """;

    private const string Relations = """
        { "contract": "c1", "equations": [],
          "variables": [ { "id": "d", "events": false, "divisor": null, "holder": null },
                         { "id": "n", "events": false, "divisor": "d", "holder": null } ] }
        """;

    private const string National = """
        { "contract": "c1", "areas": ["FR", "R84", "D01", "D02"], "communes": [7, 7, 5, 2], "populations": [800, 800, 400, 400],
          "counts": { "places": [null, null, null, 2], "gps": [29, 29, 14, 15] },
          "variables": { "d": [716, 716, 354, 362], "n": [92, 92, null, null] }, "activity": { "acts": [2900, 2900, 1400, 1500] } }
        """;

    private const string Ain = """
        { "contract": "c1", "departement": "01", "codes": ["01001", "01002", "01003", "01004", "01005"], "populations": [100, 200, 50, 50, 0],
          "counts": { "places": [3, null, 0, 5, 0], "gps": [7, 3, 0, 4, 0] },
          "cuts": { "d": { "block": [0, 1, 2, 3, 3], "ids": ["01001-1", "01002-1", "01003-1", "01004-2"], "members": [1, 1, 1, 2], "populations": [100, 200, 50, 50] },
                    "n": { "block": [0, 0, 1, 1, 1], "ids": ["01001-2", "01003-4"], "members": [2, 4], "populations": [300, 400] } },
          "variables": { "d": { "cut": "d", "amounts": [90, 180, 45, 39], "whole": null },
                         "n": { "cut": "n", "amounts": [30, 50], "whole": [270, 354] } }, "activity": { "acts": [700, null, 0, null, 0] } }
        """;

    private const string Aisne = """
        { "contract": "c1", "departement": "02", "codes": ["02001", "02002"], "populations": [300, 100],
          "counts": { "places": [2, 0], "gps": [9, 6] },
          "cuts": { "d": { "block": [0, 1], "ids": ["02001-1", "02002-1"], "members": [1, 1], "populations": [300, 100] },
                    "n": { "block": [0, 1], "ids": ["01003-4", "02002-1"], "members": [4, 1], "populations": [400, 100] } },
          "variables": { "d": { "cut": "d", "amounts": [270, 92], "whole": null },
                         "n": { "cut": "n", "amounts": [50, 12], "whole": [354, 92] } }, "activity": { "acts": [900, 600] } }
        """;

    private readonly Dictionary<string, JsonNode> payloads = new(StringComparer.Ordinal)
    {
        ["manifest.json"] = Parse(Manifest),
        ["d/catalogue.json"] = Parse(Catalogue),
        ["d/relations.json.bin"] = Parse(Relations),
        ["d/france.json.bin"] = Parse(National),
        ["d/01.json.bin"] = Parse(Ain),
        ["d/02.json.bin"] = Parse(Aisne),
    };

    public string Folder { get; } = Directory.CreateTempSubdirectory("audit").FullName;

    public JsonNode this[string path] => payloads[path];

    /// <summary>Writes the payloads, compressed as a site's are unless told otherwise, and audits them.</summary>
    public AuditReport Audit(bool isCompressed = true)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "d"));
        foreach (var (path, payload) in payloads)
        {
            var bytes = Encoding.UTF8.GetBytes(payload.ToJsonString());
            File.WriteAllBytes(Path.Combine(Folder, path), isCompressed && path.EndsWith(".bin", StringComparison.Ordinal) ? Gzip(bytes) : bytes);
        }

        return SiteAudit.Run(Folder);
    }

    /// <summary>Sets a number somewhere in a payload: <c>Set("d/01.json.bin", 7, "variables", "n", "amounts", 0)</c>.</summary>
    public void Set(string path, JsonNode? value, params object[] place)
    {
        var node = payloads[path];
        foreach (var step in place[..^1])
            node = (step is int i ? node[i] : node[(string)step]) ?? throw new ArgumentException($"no {step} in {path}", nameof(place));
        if (place[^1] is int last)
            node[last] = value;
        else
            node[(string)place[^1]] = value;
    }

    /// <summary>Gives each of its two tabs files of its own, equal ones: <c>d/t-01.json.bin</c>.</summary>
    public void SplitTabs()
    {
        Set("manifest.json", "d/{tab}-{code}.json.bin", "figuresFile");
        foreach (var (tab, code) in new[] { ("t", "01"), ("t", "02"), ("u", "01"), ("u", "02") })
            payloads[$"d/{tab}-{code}.json.bin"] = payloads[$"d/{code}.json.bin"].DeepClone();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static JsonNode Parse(string text) => JsonNode.Parse(text) ?? throw new ArgumentException("no JSON", nameof(text));

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}

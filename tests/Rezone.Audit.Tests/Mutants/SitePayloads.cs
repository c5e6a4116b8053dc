using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Rezone.Audit.Tests.Attacks;

namespace Rezone.Audit.Tests.Mutants;

/// <summary>Changes payloads of a finished site, after disclosure.</summary>
internal sealed class SitePayloads(string folder)
{
    public string Data => Directory.EnumerateDirectories(Path.Combine(folder, "donnees")).Single();

    /// <summary>Changes every payload of figures that has a variable or an activity.</summary>
    public void EditFigures(string column, Action<JsonObject, string> edit)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Data, "chiffres"), "*.json.bin", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Edit(path, json =>
            {
                if ((json["variables"] as JsonObject)?.ContainsKey(column) == true || (json["activity"] as JsonObject)?.ContainsKey(column) == true)
                    edit(json, json["departement"]?.ToString() ?? "");
            });
        }
    }

    public void EditNational(Action<JsonObject> edit) => Edit(Path.Combine(Data, "national.json.bin"), edit);

    public void EditCatalogue(Action<JsonObject> edit) => Edit(Path.Combine(Data, "catalogue.json.bin"), edit);

    private static void Edit(string path, Action<JsonObject> edit)
    {
        var json = JsonNode.Parse(Opened.All(path, File.ReadAllBytes(path)).Last().Content)?.AsObject() ?? [];
        edit(json);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(json.ToJsonString()));
        File.WriteAllBytes(path, packed.ToArray());
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Publish;

/// <summary>The contract as other languages read it: JSON Schema, TypeScript declarations, and the hash both sides compare.</summary>
public static class ContractFiles
{
    /// <summary>Every payload, in the order a page loads them.</summary>
    private static readonly Type[] Payloads =
    [
        typeof(SiteManifest), typeof(CataloguePayload), typeof(NationalTotals), typeof(NamesIndex), typeof(PassageTable), typeof(AreasIndex), typeof(RelationsPayload),
        typeof(DepartementCommunes), typeof(DepartementFigures),
    ];

    /// <summary>The options every payload is written with: camelCase, no indentation, « é » as itself.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    /// <summary>Twelve hexadecimal digits that change whenever the shape or the meaning of a payload changes.</summary>
    public static string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TypeScript())))[..12];

    /// <summary>Writes both files; a test fails when the committed ones differ.</summary>
    /// <param name="folder">The folder of the browser modules.</param>
    public static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "contract.generated.d.ts"), TypeScript());
        File.WriteAllText(Path.Combine(folder, "contract.generated.schema.json"), Schema());
    }

    /// <summary>The TypeScript declarations of every payload, documented.</summary>
    public static string TypeScript() => TypeScriptDeclarations.Of(Payloads);

    /// <summary>One JSON Schema document with a definition per payload.</summary>
    public static string Schema()
    {
        var definitions = new JsonObject();
        foreach (var payload in Payloads)
            definitions[payload.Name] = Json.GetJsonSchemaAsNode(payload);
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$defs"] = definitions,
        };
        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
    }
}

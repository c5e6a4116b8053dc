using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rezone.Tests.Golden;

/// <summary>
/// A finished site as text: payloads decoded, one column a line, and every hash replaced by a word, so that a golden
/// changes only where something that people or browsers read has changed.
/// </summary>
internal static partial class SiteText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyDictionary<string, string> Of(string site)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var names = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = WithoutHashes(Path.GetRelativePath(site, path));
            names.Append(name).Append('\n');
            if (TextOf(path) is { } text)
                texts.Add(name, WithoutHashes(text));
        }

        texts.Add("files.txt", names.ToString());
        return texts;
    }

    /// <summary>Null for what a reader cannot compare: bundles and their licences, tiles, shapes.</summary>
    private static string? TextOf(string path) => path switch
    {
        _ when path.Contains("/assets/", StringComparison.Ordinal) || path.Contains("/formes/", StringComparison.Ordinal) => null,
        _ when path.EndsWith("licences-tierces.txt", StringComparison.Ordinal) => null,
        _ when path.EndsWith(".json.bin", StringComparison.Ordinal) => Columns(Inflate(path)),
        _ when path.EndsWith(".json", StringComparison.Ordinal) => Columns(File.ReadAllText(path)),
        _ when path.EndsWith(".bin", StringComparison.Ordinal) || path.EndsWith(".pmtiles", StringComparison.Ordinal) => null,
        _ => File.ReadAllText(path),
    };

    private static string Inflate(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        return reader.ReadToEnd();
    }

    /// <summary>A line per column: « counts finess-et/etablissements: [3,0,1] ».</summary>
    private static string Columns(string json)
    {
        using var document = JsonDocument.Parse(json);
        var lines = new StringBuilder();
        Append(lines, "", document.RootElement);
        return lines.ToString();
    }

    private static void Append(StringBuilder lines, string path, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                Append(lines, $"{path} {property.Name}".TrimStart(), property.Value);
        }
        else if (element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Object))
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
                Append(lines, $"{path} {index}", item);
        }
        else
        {
            lines.Append(path).Append(": ").Append(JsonSerializer.Serialize(element, Plain)).Append('\n');
        }
    }

    private static string WithoutHashes(string text) => Integrity().Replace(
        ContractHash().Replace(DataHash().Replace(AssetHash().Replace(text, "-HASH."), "-HASH"), "HASH"), "sha384-HASH");

    [GeneratedRegex(@"-[A-Z0-9]{8}\.(?=js|css)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetHash();

    [GeneratedRegex("(?<=donnees/[0-9]{4})-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DataHash();

    [GeneratedRegex("(?<=contract(: |=)\")[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContractHash();

    [GeneratedRegex("sha384-[A-Za-z0-9+/=]{64}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Integrity();
}

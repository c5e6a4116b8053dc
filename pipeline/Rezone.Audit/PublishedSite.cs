using System.IO.Compression;
using System.Text.Json;

namespace Rezone.Audit;

/// <summary>Everything of a site that holds numbers of communes.</summary>
internal sealed record PublishedSite(
    ManifestFile Manifest, CatalogueFile Catalogue, NationalFile National, IReadOnlyList<ShardFile> Shards)
{
    private const string Check = "every payload can be read";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Null where a payload cannot be read, which is itself a breach.</summary>
    public static PublishedSite? Read(string folder, Findings findings)
    {
        if (ReadFile<ManifestFile>(folder, "manifest.json", findings) is not { } manifest)
            return null;

        var catalogue = ReadFile<CatalogueFile>(folder, manifest.CatalogueFile, findings);
        var national = ReadFile<NationalFile>(folder, manifest.NationalFile, findings);
        var shards = manifest.Departements
            .Select(d => ReadFile<ShardFile>(folder, manifest.ShardFile.Replace("{code}", d.Code, StringComparison.Ordinal), findings))
            .OfType<ShardFile>()
            .ToList();
        return catalogue is null || national is null || shards.Count < manifest.Departements.Count
            ? null
            : new PublishedSite(manifest, catalogue, national, shards);
    }

    private static T? ReadFile<T>(string folder, string path, Findings findings)
        where T : class
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(Inflated(File.ReadAllBytes(Path.Combine(folder, path))), Options);
            findings.Expect(Check, value is not null, () => $"{path} is null");
            return value;
        }
        catch (Exception error) when (error is IOException or JsonException or InvalidDataException)
        {
            findings.Expect(Check, holds: false, () => $"{path}: {error.Message}");
            return null;
        }
    }

    private static byte[] Inflated(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;

        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}

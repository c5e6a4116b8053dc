using System.IO.Compression;
using System.Text.Json;

namespace Rezone.Audit;

/// <summary>Everything of a site that holds numbers of communes.</summary>
internal sealed record PublishedSite(
    ManifestFile Manifest, CatalogueFile Catalogue, RelationsFile Relations, NationalFile National, IReadOnlyList<Shard> Shards)
{
    private const string Check = "every payload can be read";
    private const int UsualRatio = 8;

    /// <summary>Null where a payload cannot be read, which is itself a breach.</summary>
    public static PublishedSite? Read(string folder, Findings findings)
    {
        if (ReadFile<ManifestFile>(folder, "manifest.json", findings) is not { } manifest)
            return null;

        var catalogue = ReadFile<CatalogueFile>(folder, manifest.CatalogueFile, findings);
        var relations = ReadFile<RelationsFile>(folder, manifest.RelationsFile, findings);
        var national = ReadFile<NationalFile>(folder, manifest.NationalFile, findings);
        var shards = catalogue is null ? [] : ReadShards(folder, manifest, catalogue, findings);
        return catalogue is null || relations is null || national is null || shards.Count < manifest.Departements.Count
            ? null
            : new PublishedSite(manifest, catalogue, relations, national, shards);
    }

    private static List<Shard> ReadShards(string folder, ManifestFile manifest, CatalogueFile catalogue, Findings findings)
    {
        var shards = new Shard?[manifest.Departements.Count];
        findings.InParallel([.. Enumerable.Range(0, shards.Length)], (i, own) =>
            shards[i] = ReadShard(folder, manifest, catalogue, manifest.Departements[i].Code, own));
        return [.. shards.OfType<Shard>()];
    }

    private static Shard? ReadShard(string folder, ManifestFile manifest, CatalogueFile catalogue, string departement, Findings findings)
    {
        string PathOf(string file) => file.Replace("{code}", departement, StringComparison.Ordinal);
        var tabs = catalogue.Indicators.Select(l => l.Section.Split('/')[0]).Distinct(StringComparer.Ordinal).ToList();
        var communes = ReadFile<CommunesFile>(folder, PathOf(manifest.CommunesFile), findings);
        var figures = tabs
            .Select(tab => ReadFile<FiguresFile>(folder, PathOf(manifest.FiguresFile.Replace("{tab}", tab, StringComparison.Ordinal)), findings))
            .OfType<FiguresFile>()
            .ToList();
        return communes is null || figures.Count < tabs.Count ? null : Shard.Of(communes, figures, findings);
    }

    private static T? ReadFile<T>(string folder, string path, Findings findings)
        where T : class
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(Inflated(File.ReadAllBytes(Path.Combine(folder, path))), PayloadReading.Default.Options);
            findings.Expect(Check, value is not null, $"{path} is null");
            return value;
        }
        catch (Exception error) when (error is IOException or JsonException or InvalidDataException)
        {
            findings.Expect(Check, holds: false, $"{path}: {error.Message}");
            return null;
        }
    }

    private static ReadOnlySpan<byte> Inflated(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;

        using var plain = new MemoryStream(bytes.Length * UsualRatio);
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.GetBuffer().AsSpan(0, (int)plain.Length);
    }
}

using System.IO.Compression;
using System.Text.Json;

namespace Rezone.Pipeline.Publish;

/// <summary>Writes payloads: plain JSON, or JSON gzipped under a name that no host touches (<c>.json.bin</c>).</summary>
internal static class PayloadFiles
{
    /// <summary>Writes gzipped JSON. The gzip header holds no time, so equal payloads are equal bytes.</summary>
    public static void WriteCompressed<T>(string path, T payload)
    {
        using var file = CreateFile(path);
        using var gzip = new GZipStream(file, CompressionLevel.SmallestSize);
        JsonSerializer.Serialize(gzip, payload, ContractFiles.Json);
    }

    /// <summary>Writes plain JSON.</summary>
    public static void WritePlain<T>(string path, T payload)
    {
        using var file = CreateFile(path);
        JsonSerializer.Serialize(file, payload, ContractFiles.Json);
    }

    private static FileStream CreateFile(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return File.Create(path);
    }
}

using System.IO.Compression;
using System.Text.Json;

namespace Rezone.Pipeline.Publish;

/// <summary>Writes payloads, and reads them back: plain JSON, or JSON gzipped under a name that no host touches (<c>.json.bin</c>).</summary>
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

    /// <summary>Reads what <see cref="WriteCompressed"/> wrote.</summary>
    public static T ReadCompressed<T>(string path)
    {
        using var file = File.OpenRead(path);
        using var gzip = new GZipStream(file, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(gzip, ContractFiles.Json) ?? throw new InvalidDataException($"{path} is empty.");
    }

    /// <summary>Reads what <see cref="WritePlain"/> wrote.</summary>
    public static T ReadPlain<T>(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<T>(file, ContractFiles.Json) ?? throw new InvalidDataException($"{path} is empty.");
    }

    private static FileStream CreateFile(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return File.Create(path);
    }
}

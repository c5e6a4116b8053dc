using System.IO.Compression;
using System.Text.Json;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Ingest;

/// <summary>Commune codes of a gzipped GeoJSON of contours.</summary>
internal static class GeoJsonCodes
{
    public static IReadOnlyList<CodeCommune> Read(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("features").EnumerateArray()
            .Select(f => CodeCommune.Parse(f.GetProperty("properties").GetProperty("code").GetString() ?? ""))];
    }
}

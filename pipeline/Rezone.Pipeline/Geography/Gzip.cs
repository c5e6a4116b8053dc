using System.IO.Compression;

namespace Rezone.Pipeline.Geography;

/// <summary>Gzip whose bytes depend on the content only.</summary>
public static class Gzip
{
    private const int OperatingSystemByte = 9;
    private const byte UnknownSystem = 255;

    public static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        // GZipStream leaves the time at 0; the tenth byte would tell which system wrote the file.
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(content);
        var bytes = compressed.ToArray();
        bytes[OperatingSystemByte] = UnknownSystem;
        return bytes;
    }
}

using System.IO.Compression;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>Opens whatever is compressed inside a file, as deep as it goes.</summary>
internal static class Opened
{
    /// <summary>The content itself, and that of every gzip stream or zip entry in it.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All(string path, byte[] content)
    {
        yield return (path, content);
        if (content is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                foreach (var inner in All($"{path}!{entry.FullName}", Read(stream)))
                    yield return inner;
            }
        }

        // An archive of tiles is a row of gzip streams; a gzip file is one.
        var isArchive = content.AsSpan().StartsWith("PMTiles"u8);
        for (var at = 0; at >= 0 && (at == 0 || isArchive);)
        {
            if (content.AsSpan(at).StartsWith(Gzip))
            {
                foreach (var inner in All($"{path}@{at}", Inflated(content, at)))
                    yield return inner;
            }

            if (!isArchive)
                break;
            var next = content.AsSpan(at + 1).IndexOf(Gzip);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static ReadOnlySpan<byte> Gzip => [0x1f, 0x8b, 0x08];

    // A stream ends where it ends: what follows in the archive is another one.
    private static byte[] Inflated(byte[] content, int at)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(content, at, content.Length - at), CompressionMode.Decompress);
            return Read(gzip);
        }
        catch (InvalidDataException)
        {
            return []; // Three bytes that only look like the start of a stream.
        }
    }

    private static byte[] Read(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}

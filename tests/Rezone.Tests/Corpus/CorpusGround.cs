using System.IO.Compression;
using System.Text;
using Rezone.Tests.EndToEnd;

namespace Rezone.Tests.Corpus;

/// <summary>A copy of the sample and one of the declarations, to put a defect into. Texts are Latin-1: a character per byte.</summary>
internal sealed class CorpusGround : IDisposable
{
    public SampleCopy Raw { get; } = new();

    public CheckoutCopy Declared { get; } = new();

    /// <summary>A text's UTF-8 bytes, as characters of the copy's texts.</summary>
    public static string Utf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    public void Manifest(string right, string wrong) => Declared.Edit("raw-data/sources.json", right, wrong);

    /// <summary>Replaces a file by its gzip.</summary>
    public void Gzip(string file)
    {
        using (var gzip = new GZipStream(File.Create(Raw.PathOf(file + ".gz")), CompressionLevel.Fastest))
            gzip.Write(File.ReadAllBytes(Raw.PathOf(file)));
        Raw.Delete(file);
    }

    /// <summary>Replaces a file by a zip that holds it under other names.</summary>
    public void Zip(string file, params string[] entries)
    {
        var content = File.ReadAllBytes(Raw.PathOf(file));
        Raw.Delete(file);
        using var archive = ZipFile.Open(Raw.PathOf(file + ".zip"), ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            using var stream = archive.CreateEntry(entry, CompressionLevel.Fastest).Open();
            stream.Write(content);
        }
    }

    /// <summary>Replaces a file by a zip of very many equal bytes behind it.</summary>
    public void Bomb(string file, string entry, int megabytes)
    {
        Raw.Delete(file);
        using var archive = ZipFile.Open(Raw.PathOf(file + ".zip"), ZipArchiveMode.Create);
        using var stream = archive.CreateEntry(entry, CompressionLevel.SmallestSize).Open();
        Zeros(stream, megabytes);
    }

    /// <summary>Writes millions of equal digits.</summary>
    public static void Zeros(Stream stream, int megabytes)
    {
        var block = Enumerable.Repeat((byte)'0', 1_000_000).ToArray();
        for (var i = 0; i < megabytes; i++)
            stream.Write(block);
    }

    /// <summary>Changes bytes of every header of a zip, in front of an entry and in the archive's list (APPNOTE 4.3).</summary>
    public void ZipHeaders(string file, int localAt, Func<byte, byte> edit) => Raw.Bytes(file, bytes =>
    {
        for (var i = 0; i + 4 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i).StartsWith("PK\u0003\u0004"u8))
                bytes[i + localAt] = edit(bytes[i + localAt]);
            else if (bytes.AsSpan(i).StartsWith("PK\u0001\u0002"u8))
                bytes[i + localAt + 2] = edit(bytes[i + localAt + 2]);
        }

        return bytes;
    });

    public void Dispose()
    {
        Raw.Dispose();
        Declared.Dispose();
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Decompresses a gzip file and refuses one that stops early: <see cref="GZipStream"/> takes a truncated file for a
/// whole one. The last four bytes of a gzip file are the size of its content (RFC 1952).
/// </summary>
internal sealed class WholeGzipStream : ForwardStream
{
    private const int ShortestFile = 18;
    private readonly long compressed;
    private readonly uint announced;
    private ulong count;

    public WholeGzipStream(string path)
    {
        var file = File.OpenRead(path);
        compressed = file.Length;
        if (file.Length >= ShortestFile)
        {
            Span<byte> size = stackalloc byte[sizeof(uint)];
            file.Seek(-size.Length, SeekOrigin.End);
            file.ReadExactly(size);
            file.Seek(0, SeekOrigin.Begin);
            announced = BinaryPrimitives.ReadUInt32LittleEndian(size);
        }

        Content = new GZipStream(file, CompressionMode.Decompress);
    }

    protected override Stream Content { get; }

    protected override void Meet(ReadOnlySpan<byte> bytes)
    {
        count += (ulong)bytes.Length;
        ArchiveLimits.CheckSize((long)count, compressed);
    }

    protected override void End()
    {
        // The size is announced modulo 2^32.
        if ((uint)(count & uint.MaxValue) != announced)
            throw new InvalidDataException($"{count} bytes instead of the {announced} announced at the end of the gzip file.");
    }
}

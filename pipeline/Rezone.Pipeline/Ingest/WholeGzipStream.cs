using System.Buffers.Binary;
using System.IO.Compression;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Decompresses a gzip file and refuses one that stops early: <see cref="GZipStream"/> takes a truncated file for a
/// whole one. The last four bytes of a gzip file are the size of its content (RFC 1952).
/// </summary>
internal sealed class WholeGzipStream : Stream
{
    private const int ShortestFile = 18;
    private readonly GZipStream content;
    private readonly uint announced;
    private ulong count;

    public WholeGzipStream(string path)
    {
        var file = File.OpenRead(path);
        if (file.Length >= ShortestFile)
        {
            Span<byte> size = stackalloc byte[sizeof(uint)];
            file.Seek(-size.Length, SeekOrigin.End);
            file.ReadExactly(size);
            file.Seek(0, SeekOrigin.Begin);
            announced = BinaryPrimitives.ReadUInt32LittleEndian(size);
        }

        content = new GZipStream(file, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        count += (ulong)read;
        // The size is announced modulo 2^32.
        if (read == 0 && buffer.Length > 0 && (uint)(count & uint.MaxValue) != announced)
            throw new InvalidDataException($"{count} bytes instead of the {announced} announced at the end of the gzip file.");
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // There is nothing to write.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}

namespace Rezone.Pipeline.Ingest;

/// <summary>A stream that is read once, forward, and judged when it ends.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The stream whose content is judged.</summary>
    protected abstract Stream Content { get; }

    public override int Read(Span<byte> buffer)
    {
        var read = Content.Read(buffer);
        Meet(buffer[..read]);
        if (read == 0 && buffer.Length > 0)
            End();
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

    /// <summary>Notes bytes that were read.</summary>
    protected abstract void Meet(ReadOnlySpan<byte> bytes);

    /// <summary>Judges what was read.</summary>
    /// <exception cref="InvalidDataException">It is not what its container announces.</exception>
    protected abstract void End();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Content.Dispose();
        base.Dispose(disposing);
    }
}

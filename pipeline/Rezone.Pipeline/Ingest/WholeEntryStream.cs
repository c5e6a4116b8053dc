using System.IO.Compression;
using System.IO.Hashing;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Decompresses an entry of a zip and refuses one that has not the announced size and checksum: <see cref="ZipArchive"/>
/// does not compare them, and a damaged byte may still be a digit.
/// </summary>
internal sealed class WholeEntryStream : ForwardStream
{
    private readonly ZipArchiveEntry entry;
    private readonly Crc32 checksum = new();
    private long count;

    public WholeEntryStream(ZipArchiveEntry entry)
    {
        ArchiveLimits.Check(entry);
        this.entry = entry;
        Content = entry.Open();
    }

    protected override Stream Content { get; }

    protected override void Meet(ReadOnlySpan<byte> bytes)
    {
        checksum.Append(bytes);
        count += bytes.Length;
        if (count > entry.Length)
            throw new InvalidDataException($"{entry.Name} holds more than the {entry.Length} bytes announced in the archive.");
    }

    protected override void End()
    {
        if (checksum.GetCurrentHashAsUInt32() != entry.Crc32)
            throw new InvalidDataException($"{entry.Name} does not have the checksum written in the archive.");
    }
}

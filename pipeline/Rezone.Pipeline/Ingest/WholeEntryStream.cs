using System.IO.Compression;
using System.IO.Hashing;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Decompresses an entry of a zip and refuses one that has not the announced checksum: <see cref="ZipArchive"/> does not
/// compare it, and a damaged byte may still be a digit.
/// </summary>
internal sealed class WholeEntryStream(ZipArchiveEntry entry) : ForwardStream
{
    private readonly Crc32 checksum = new();

    protected override Stream Content { get; } = entry.Open();

    protected override void Meet(ReadOnlySpan<byte> bytes) => checksum.Append(bytes);

    protected override void End()
    {
        if (checksum.GetCurrentHashAsUInt32() != entry.Crc32)
            throw new InvalidDataException($"{entry.Name} does not have the checksum written in the archive.");
    }
}

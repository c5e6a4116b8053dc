using System.IO.Compression;

namespace Rezone.Pipeline.Ingest;

/// <summary>What an archive may hold: no more than a table can, and nothing that points outside it.</summary>
internal static class ArchiveLimits
{
    // The densest official table (POP1B) has a ratio of 12, a workbook's sheet 40; a bomb has up to 1,030.
    private const long HighestRatio = 100;
    private const long AlwaysAllowed = 64 * 1024 * 1024;

    /// <summary>Refuses an entry by what its archive announces.</summary>
    /// <exception cref="InvalidDataException">It is encrypted, points outside, or announces an impossible size.</exception>
    public static void Check(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new InvalidDataException($"{entry.Name} is protected by a password.");
        if (Path.IsPathRooted(entry.FullName) || entry.FullName.Split('/', '\\').Contains("..", StringComparer.Ordinal))
            throw new InvalidDataException($"{Quotation.Of(entry.FullName)} points outside the archive.");
        CheckSize(entry.Length, entry.CompressedLength);
    }

    /// <summary>Refuses content that has become larger than so many compressed bytes can honestly hold.</summary>
    /// <exception cref="InvalidDataException">It has.</exception>
    public static void CheckSize(long bytes, long compressed)
    {
        if (bytes > AlwaysAllowed && bytes / HighestRatio > compressed)
            throw new InvalidDataException($"{compressed} bytes of archive become {bytes} bytes or more: no table is so regular.");
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using Rezone.Domain;

namespace Rezone.Pipeline.Ingest;

/// <summary>The bytes of a raw file, whether it stands plain, gzipped, or in a zip.</summary>
public sealed class RawContent : IDisposable
{
    private readonly IDisposable? container;

    private RawContent(Stream stream, IDisposable? container = null)
    {
        Stream = stream;
        this.container = container;
    }

    /// <summary>The declared file's own bytes, to be read once, forward.</summary>
    public Stream Stream { get; }

    /// <summary>Whether the last line is ended, in whatever encoding; reads the content to its end.</summary>
    internal bool EndsWithLineBreak()
    {
        var buffer = new byte[64 * 1024];
        var (last, beforeLast) = (byte.MinValue, byte.MinValue);
        for (var read = Stream.Read(buffer); read > 0; read = Stream.Read(buffer))
            (last, beforeLast) = (buffer[read - 1], read > 1 ? buffer[read - 2] : last);

        // UTF-16 has a zero byte before or after.
        return IsLineBreak(last) || (last == 0 && IsLineBreak(beforeLast));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        container?.Dispose();
    }

    internal static RawContent Open(RawFile file)
    {
        if (file.Path.EndsWith(".gz", StringComparison.Ordinal))
            return new RawContent(new WholeGzipStream(file.Path));
        var isWrapped = file.Path.EndsWith(".zip", StringComparison.Ordinal)
            && !file.Declared.Pattern.EndsWith(".zip", StringComparison.Ordinal);
        return isWrapped ? OpenEntry(file) : new RawContent(File.OpenRead(file.Path));
    }

    /// <summary>What keeps the file from being read (rights, a broken link, a network drive); null where it can be.</summary>
    internal static UserError? AccessError(RawFile file)
    {
        try
        {
            using var stream = File.OpenRead(file.Path);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new UserError(
                UserErrorKind.Source, $"{file.Path} cannot be read ({error.Message})", "Correct its rights or its link, or copy the file itself there.");
        }
    }

    /// <summary>What is wrong with the file's SHA-256; null where it is right or none is declared.</summary>
    internal static UserError? HashError(RawFile file)
    {
        if (file.Declared.Sha256 is not { } expected)
            return null;
        using var stream = File.OpenRead(file.Path);
        var found = Convert.ToHexStringLower(SHA256.HashData(stream));
        return string.Equals(found, expected, StringComparison.OrdinalIgnoreCase)
            ? null
            : new UserError(
                UserErrorKind.Source,
                $"{file.Name}: its SHA-256 is {found}, the manifest declares {expected}.",
                "Get the file again, or correct « sha256 » in raw-data/sources.json after checking the delivery.");
    }

    private static bool IsLineBreak(byte value) => value is (byte)'\n' or (byte)'\r';

    private static RawContent OpenEntry(RawFile file)
    {
        var archive = ZipFile.OpenRead(file.Path);
        var pattern = new FilePattern(file.Declared.Pattern);
        var entries = archive.Entries.Where(e => pattern.Matches(e.Name, out _, out _)).ToList();
        if (entries.Count == 1)
            return new RawContent(new WholeEntryStream(entries[0]), archive);
        var names = archive.Entries.Select(e => e.FullName).ToList();
        archive.Dispose();
        throw new UserError(
            UserErrorKind.Source,
            $"{file.Name}: {entries.Count} files named « {file.Declared.Pattern} » inside, one was expected"
            + $"{(names.Count == 0 ? "; the archive is empty" : $"; it holds {Quotation.Of(names)}")}.",
            "Zip the file under its official name, alone.");
    }
}

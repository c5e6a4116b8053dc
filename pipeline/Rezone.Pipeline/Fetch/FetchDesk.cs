using System.Security.Cryptography;
using System.Text.Json;
using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Fetch;

/// <summary>
/// The files of one download: the finished one, its note, and the half one that takes its place only when it is whole.
/// Killed at any moment, it leaves the finished file as it was.
/// </summary>
internal sealed class FetchDesk(string path)
{
    private readonly string part = path + RawShelf.PartEnding;
    private readonly string note = path + RawShelf.NoteEnding;
    private readonly string partNote = path + RawShelf.PartEnding + RawShelf.NoteEnding;

    /// <summary>Path of the half file.</summary>
    public string Part => part;

    /// <summary>Whether a finished file stands there.</summary>
    public bool IsFinished => File.Exists(path);

    /// <summary>Size of the finished file.</summary>
    public long Length => new FileInfo(path).Length;

    /// <summary>Bytes of the half file; 0 where there is none.</summary>
    public long PartLength => new FileInfo(part) is { Exists: true } file ? file.Length : 0;

    /// <summary>What is known of the half file; null where it cannot be continued.</summary>
    public FetchNote? PartNote => PartLength > 0 && ReadNote(partNote) is { Version: not null } known ? known : null;

    /// <summary>What is known of the finished file; null where there is none, or it is not the one that was fetched.</summary>
    public FetchNote? Note()
    {
        if (!IsFinished)
            return null;
        var sha = Written(() => HashOf(path));
        // A fetch that was killed between its last two steps left its note under the half file's name.
        return new[] { note, partNote }.Select(ReadNote).FirstOrDefault(n => n?.Sha256 == sha);
    }

    /// <summary>Throws the half file away and notes what the next bytes will be of.</summary>
    public void Start(FetchNote known) => Written(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        Discard();
        WriteNote(known);
        return true;
    });

    /// <summary>Throws the half file away.</summary>
    public void Discard() => Written(() =>
    {
        File.Delete(part);
        File.Delete(partNote);
        return true;
    });

    /// <summary>The half file, to be continued; nobody else may write it, and every byte written stands on the disk.</summary>
    public FileStream Append() => Written(() => new FileStream(part, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0));

    /// <summary>Puts the whole file in its place.</summary>
    public void Finish(FetchNote known) => Written(() =>
    {
        WriteNote(known with { Sha256 = HashOf(part) });
        File.Move(part, path, overwrite: true);
        File.Move(partNote, note, overwrite: true);
        return true;
    });

    /// <summary>SHA-256 of the half file.</summary>
    public string PartHash() => Written(() => HashOf(part));

    /// <summary>Does something to the disk.</summary>
    /// <exception cref="UserError">Source: the disk is full, or the folder may not be written.</exception>
    public T Written<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{path} cannot be written: {error.Message}",
                "Free room on the disk, correct the rights of the folder, or end the other fetch that is writing there.");
        }
    }

    private void WriteNote(FetchNote known) => File.WriteAllBytes(partNote, JsonSerializer.SerializeToUtf8Bytes(known));

    // A note that was cut is as good as none: the file is then fetched from its start.
    private static FetchNote? ReadNote(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<FetchNote>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

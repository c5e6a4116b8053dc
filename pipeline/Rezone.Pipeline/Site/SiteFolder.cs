using Rezone.Domain;

namespace Rezone.Pipeline.Site;

/// <summary>
/// A site that is built beside the finished one and takes its place by a rename, so that a build that fails or is killed
/// leaves the last good site as it was.
/// </summary>
public sealed class SiteFolder : IDisposable
{
    private const string Manifest = "manifest.json";
    private readonly string finished;
    private readonly string previous;

    /// <summary>Empties the folder of the build; brings back a site that a build killed between two renames had moved aside.</summary>
    /// <exception cref="UserError">Usage: the folder is a file, holds something else than a site, or cannot be written.</exception>
    public SiteFolder(string folder)
    {
        finished = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        previous = finished + ".previous";
        Building = finished + ".building";
        RefuseAnythingElse();
        Guarded(() =>
        {
            if (!Directory.Exists(finished) && Directory.Exists(previous))
                Directory.Move(previous, finished);
            Empty(previous);
            Empty(Building);
            Directory.CreateDirectory(Building);
        });
    }

    /// <summary>Where the new site is written.</summary>
    public string Building { get; }

    /// <summary>Whether a folder holds a finished site.</summary>
    public static bool IsSite(string folder) => File.Exists(Path.Combine(folder, Manifest));

    /// <summary>Puts the new site in the place of the old one.</summary>
    /// <exception cref="UserError">Usage: the old one cannot be renamed.</exception>
    public void Publish() => Guarded(() =>
    {
        if (Directory.Exists(finished))
            Directory.Move(finished, previous);
        Directory.Move(Building, finished);
        Empty(previous);
    });

    /// <summary>Removes what a build that failed had written: nothing unaudited stays beside the site.</summary>
    public void Dispose() => Guarded(() => Empty(Building));

    // The old site is deleted in the end: a folder that is none would be lost by a slip of the keyboard.
    private void RefuseAnythingElse()
    {
        var isSomethingElse = File.Exists(finished)
            || (Directory.Exists(finished) && Directory.EnumerateFileSystemEntries(finished).Any() && !IsSite(finished));
        if (isSomethingElse)
        {
            throw new UserError(
                UserErrorKind.Usage,
                $"{finished} exists and holds no finished site ({Manifest}): the build would replace it.",
                "Name another folder with --out, one that does not exist, is empty, or holds a site.");
        }
    }

    private void Guarded(Action change)
    {
        try
        {
            change();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                UserErrorKind.Usage,
                $"{finished} cannot be written: {error.Message}",
                "Name a folder with --out in which you may write and rename; a mounted folder cannot be renamed itself.");
        }
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}

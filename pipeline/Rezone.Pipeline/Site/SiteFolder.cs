namespace Rezone.Pipeline.Site;

/// <summary>
/// A site that is built beside the finished one and takes its place by a rename, so that a build that fails or is killed
/// leaves the last good site as it was.
/// </summary>
public sealed class SiteFolder
{
    private readonly string finished;
    private readonly string previous;

    /// <summary>Empties the folder of the build; brings back a site that a build killed between two renames had moved aside.</summary>
    public SiteFolder(string folder)
    {
        finished = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        previous = finished + ".previous";
        Building = finished + ".building";
        if (!Directory.Exists(finished) && Directory.Exists(previous))
            Directory.Move(previous, finished);
        Empty(previous);
        Empty(Building);
        Directory.CreateDirectory(Building);
    }

    /// <summary>Where the new site is written.</summary>
    public string Building { get; }

    /// <summary>Puts the new site in the place of the old one.</summary>
    public void Publish()
    {
        if (Directory.Exists(finished))
            Directory.Move(finished, previous);
        Directory.Move(Building, finished);
        Empty(previous);
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}

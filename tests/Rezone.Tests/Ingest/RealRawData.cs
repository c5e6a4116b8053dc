using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>
/// The real open data beside the repository, at <c>../shared/raw-data/france</c> seen from its root. It is no part of the
/// project: where it is absent, tests of this kind have nothing to read and the small fixtures stand alone.
/// </summary>
internal static class RealRawData
{
    /// <summary>The folder; null where it does not exist.</summary>
    public static string? Folder
    {
        get
        {
            var folder = Path.Combine(ProjectFolders.Find().Root, "..", "shared", "raw-data", "france");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    /// <summary>The project's own manifest of sources.</summary>
    public static SourceManifest Manifest => SourceManifest.Load(ProjectFolders.Find().SourceManifest);

    /// <summary>What the folder holds of the manifest's sources.</summary>
    public static RawFolders Open(string folder) => RawFolders.Open(Manifest, [folder]);
}

namespace Rezone.Pipeline.Simulation;

/// <summary>Finds official files in a raw folder, whatever sub-folders a person put them in.</summary>
public static class RawFiles
{
    /// <summary>The last path, in ordinal order of file names (they end in their year), that fits; null where none does.</summary>
    public static string? Newest(string rawFolder, string pattern) =>
        Directory.Exists(rawFolder)
            ? Directory.EnumerateFiles(rawFolder, pattern, SearchOption.AllDirectories)
                .OrderBy(Path.GetFileName, StringComparer.Ordinal).ThenBy(p => p, StringComparer.Ordinal).LastOrDefault()
            : null;

    /// <summary>Every path that fits, in ordinal order.</summary>
    public static IEnumerable<string> All(string rawFolder, string pattern) =>
        Directory.Exists(rawFolder)
            ? Directory.EnumerateFiles(rawFolder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
}

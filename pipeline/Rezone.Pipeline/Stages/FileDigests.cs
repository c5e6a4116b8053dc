using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Rezone.Pipeline.Stages;

/// <summary>SHA-256 of files. The content is read each time: a date or a size proves nothing.</summary>
public static class FileDigests
{
    /// <summary>The digest of one file.</summary>
    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The digests of named files, by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<(string Name, string Path)> files)
    {
        var digests = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(files, file => digests[file.Name] = Of(file.Path));
        return digests;
    }

    /// <summary>Every file below a folder by its path inside it, with slashes; none where there is no such folder.</summary>
    public static IEnumerable<(string Name, string Path)> In(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'), path))
        : [];
}

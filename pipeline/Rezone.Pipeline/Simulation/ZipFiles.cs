using SharpCompress.Common;
using SharpCompress.Writers.Zip;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Writes zip files whose bytes depend on their content alone: fixed dates, and a compressor in managed code (that of
/// the framework is native and may differ from one processor to another).
/// </summary>
public static class ZipFiles
{
    private static readonly DateTime Date = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Writes the entries in the given order.</summary>
    public static void Write(string path, IEnumerable<(string Name, byte[] Content)> entries) =>
        Write(path, entries.Select(e => (e.Name, (Action<Stream>)(stream => stream.Write(e.Content)))));

    /// <summary>Writes the entries in the given order, each as its content comes.</summary>
    public static void Write(string path, IEnumerable<(string Name, Action<Stream> Content)> entries)
    {
        using var file = File.Create(path);
        using var zip = new ZipWriter(file, new ZipWriterOptions(CompressionType.Deflate));
        foreach (var (name, write) in entries)
        {
            using var entry = zip.WriteToStream(name, new ZipWriterEntryOptions { ModificationDateTime = Date });
            write(entry);
        }
    }
}

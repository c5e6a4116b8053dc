using System.Collections.Concurrent;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Stages;

/// <summary>Raw files as inputs of stages; each is read once in a build.</summary>
public sealed class RawInputs
{
    private readonly ConcurrentDictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>A source: how it is declared, which files were found, and every byte of them. Its absence counts too.</summary>
    public StageInput Of(RawSource source) => new(source.Entry.Id, Fingerprint.Of(
    [
        DeclaredMeaning.OfSource(source.Entry),
        $"simulated {source.Simulated}, cog {source.Cog}",
        .. Digests(source.Files.Select(f => f.Path)).Zip(source.Files, (digest, file) => $"{file.Declared.Id} {file.Name} {digest}"),
    ]));

    /// <summary>
    /// Every file of a folder that a simulation may look at: all but those of confidential sources, which it replaces or
    /// leaves alone.
    /// </summary>
    public StageInput Calibration(string folder, RawFolders raw)
    {
        var confidential = raw.Sources.Where(s => s.Entry.Confidential).SelectMany(s => s.Files).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var files = FileDigests.In(folder).Where(f => !confidential.Contains(f.Path)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        return new("raw files", Fingerprint.Of(Digests(files.Select(f => f.Path)).Zip(files, (digest, file) => $"{file.Name} {digest}")));
    }

    private IReadOnlyList<string> Digests(IEnumerable<string> paths) =>
        [.. paths.AsParallel().AsOrdered().Select(path => digests.GetOrAdd(path, FileDigests.Of))];
}

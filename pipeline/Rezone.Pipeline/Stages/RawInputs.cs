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

    /// <summary>Every file of a folder: what a simulation looks at is for it to choose.</summary>
    public StageInput Of(string name, string folder)
    {
        var files = FileDigests.In(folder).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        return new(name, Fingerprint.Of(Digests(files.Select(f => f.Path)).Zip(files, (digest, file) => $"{file.Name} {digest}")));
    }

    private IReadOnlyList<string> Digests(IEnumerable<string> paths) =>
        [.. paths.AsParallel().AsOrdered().Select(path => digests.GetOrAdd(path, FileDigests.Of))];
}

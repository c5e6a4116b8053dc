namespace Rezone.Pipeline.Stages;

/// <summary>The files that a stage leaves. A file too many counts as damage, like one too few.</summary>
public sealed class StageOutputs
{
    private readonly Func<IEnumerable<(string Name, string Path)>> list;

    private StageOutputs(Func<IEnumerable<(string Name, string Path)>> list) => this.list = list;

    /// <summary>Everything below a folder.</summary>
    public static StageOutputs In(string folder) => new(() => FileDigests.In(folder));

    /// <summary>The files of a folder, by name, that belong to the stage.</summary>
    public static StageOutputs In(string folder, Func<string, bool> isOwn) => new(() => FileDigests.In(folder).Where(f => isOwn(f.Name)));

    /// <summary>One file.</summary>
    public static StageOutputs At(string path) =>
        new(() => File.Exists(path) ? [(Path.GetFileName(path), path)] : []);

    /// <summary>The files of several stages.</summary>
    /// <param name="parts">What each part is called, and its files.</param>
    public static StageOutputs Of(params (string Name, StageOutputs Files)[] parts) =>
        new(() => parts.SelectMany(p => p.Files.list().Select(f => ($"{p.Name}: {f.Name}", f.Path))));

    /// <summary>What is there now, by name.</summary>
    public IReadOnlyDictionary<string, string> Digests() => FileDigests.Of(list().ToList());

    /// <summary>Whether exactly these files are there now, byte for byte.</summary>
    public bool Are(IReadOnlyDictionary<string, string> digests)
    {
        try
        {
            var files = list().ToList();
            return files.Count == digests.Count
                && files.TrueForAll(f => digests.ContainsKey(f.Name))
                && FileDigests.Of(files).All(f => digests[f.Key] == f.Value);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

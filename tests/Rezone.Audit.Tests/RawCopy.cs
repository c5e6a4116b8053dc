namespace Rezone.Audit.Tests;

/// <summary>A copy of the sample's raw files in which some amounts are changed.</summary>
internal sealed class RawCopy : IDisposable
{
    public RawCopy()
    {
        foreach (var path in Directory.EnumerateFiles(SampleSite.Root.Sample))
            File.Copy(path, Path.Combine(Folder, Path.GetFileName(path)));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("raw").FullName;

    /// <summary>Rows of a source without the header, split.</summary>
    public IEnumerable<string[]> Rows(string source) => File.ReadLines(PathOf(source)).Skip(1).Select(l => l.Split(';'));

    /// <summary>Changes cells in place; gives how many rows changed.</summary>
    public int Edit(string source, Func<string[], bool> edit)
    {
        var lines = File.ReadAllLines(PathOf(source));
        var changed = 0;
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split(';');
            if (!edit(cells))
                continue;
            lines[i] = string.Join(';', cells);
            changed++;
        }

        File.WriteAllText(PathOf(source), string.Concat(lines.Select(l => l + "\n")));
        return changed;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(string source) => Directory.EnumerateFiles(Folder, $"{source}-*.csv").Single();
}

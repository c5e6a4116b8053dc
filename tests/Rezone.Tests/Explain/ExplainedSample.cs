using System.IO.Compression;
using System.Text;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Explain;
using Rezone.Tests.Simulation;
using Spectre.Console;

namespace Rezone.Tests.Explain;

/// <summary>The sample, built once, its figures explained, and its raw files as numbered lines of text.</summary>
public sealed class ExplainedSample : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ProjectFolders folders;
    private readonly RunLog silent = new(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }));

    public ExplainedSample()
    {
        folders = ProjectFolders.Find() with { Work = Path.Combine(folder.Path, "work") };
        new Build(folders, silent).Run(new BuildOptions(folders.Sample, Site, SimulateMissing: false));
    }

    public string Site => Path.Combine(folder.Path, "site");

    public string Work => folders.Work;

    public Explanation Explain(string indicator, string? value, params string[] communes) => Explain(folders.Sample, indicator, value, communes);

    internal Explanation Explain(string raw, string indicator, string? value, string[] communes) =>
        new Explainer(folders, silent).Explain(new ExplainOptions(indicator, value, communes, raw, Site));

    /// <summary>Cells of the lines of a raw file that are wanted, with their numbers from 1.</summary>
    internal IReadOnlyList<(long Line, string[] Cells)> Lines(string file, Func<string[], bool> isWanted)
    {
        var path = Path.Combine(folders.Sample, file);
        using var zip = file.EndsWith(".zip", StringComparison.Ordinal) ? ZipFile.OpenRead(path) : null;
        using var stream = zip is null ? File.OpenRead(path) : zip.Entries.Single(e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).Open();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Select((text, i) => (Line: i + 1L, Cells: text.Trim('\r').Split(';').Select(c => c.Trim('"')).ToArray()))
                .Where(l => isWanted(l.Cells)),
        ];
    }

    public void Dispose() => folder.Dispose();
}

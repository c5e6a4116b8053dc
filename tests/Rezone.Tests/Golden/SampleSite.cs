using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Rezone.Tests.Simulation;
using Spectre.Console;

namespace Rezone.Tests.Golden;

/// <summary>The sample country's site, built by the program's own build into a folder that goes away.</summary>
public sealed class SampleSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleSite()
    {
        Folder = Path.Combine(folder.Path, "site");
        var folders = ProjectFolders.Find() with { Work = Path.Combine(folder.Path, "work") };
        var silent = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        new Build(folders, new RunLog(silent)).Run(new BuildOptions(folders.Sample, Folder, SimulateMissing: false));
    }

    public string Folder { get; }

    /// <summary>Every file, relative to the site, by code point.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public void Dispose() => folder.Dispose();
}

using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Rezone.Tests.Conventions;
using Spectre.Console;

namespace Rezone.Tests.Golden;

/// <summary>
/// The whole site of the sample country. It guards against change that nobody meant; that the numbers are right is shown
/// by the oracle tests, which ask the raw files.
/// </summary>
public sealed class GoldenSiteTests : IDisposable
{
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("golden-");

    [Fact]
    public void Build_Sample_GivesTheCommittedSite()
    {
        var differences = GoldenTree.Differences(Path.Combine(Checkout.Root, "tests", "golden", "sample"), SiteText.Of(BuildSample("once")));

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Build_Twice_GivesTheSameBytes()
    {
        var (once, again) = (BuildSample("once"), BuildSample("again"));

        Assert.Equal(Bytes(once), Bytes(again));
    }

    public void Dispose() => scratch.Delete(recursive: true);

    private static IEnumerable<(string Path, string Bytes)> Bytes(string site) =>
        Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Path.GetRelativePath(site, path), Convert.ToBase64String(File.ReadAllBytes(path))));

    private string BuildSample(string name)
    {
        var folders = ProjectFolders.Find() with { Work = Path.Combine(scratch.FullName, name, "work") };
        var site = Path.Combine(scratch.FullName, name, "site");
        var silent = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        new Build(folders, new RunLog(silent)).Run(new BuildOptions(folders.Sample, site, SimulateMissing: false));
        return site;
    }
}

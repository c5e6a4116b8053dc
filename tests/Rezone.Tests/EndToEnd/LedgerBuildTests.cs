using System.IO.Compression;
using System.Text.Json.Nodes;
using Rezone.Pipeline;
using Spectre.Console;

namespace Rezone.Tests.EndToEnd;

/// <summary>Releases of one period, one after the other, with a ledger that was named for the simulated sample.</summary>
public sealed class LedgerBuildTests : IDisposable
{
    private const string Family = "am-consommants/consommants/c2s-17+";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("rezone-ledger");
    private readonly SampleCopy raw = new();

    private string Ledger => Path.Combine(root.FullName, "ledger");

    [Fact]
    public void Build_SamePeriodWithMorePatients_DoesNotSplitWhatWasPublishedTogether()
    {
        raw.Text(SampleFiles.Consommants, t => t.Replace("20001;c2s-17+;93;11", "20001;c2s-17+;5;3", StringComparison.Ordinal));
        var few = GroupOfFirst(Build(Ledger));
        raw.Text(SampleFiles.Consommants, t => t.Replace("20001;c2s-17+;5;3", "20001;c2s-17+;93;11", StringComparison.Ordinal));

        var again = GroupOfFirst(Build(Ledger));
        var alone = GroupOfFirst(Build(null));

        Assert.True(few > 1);
        Assert.Equal(few, again);
        Assert.Equal(1, alone);
    }

    [Fact]
    public void Build_SimulatedSourcesAndNoNamedLedger_LeavesNoLedger()
    {
        Build(null);

        Assert.False(Directory.Exists(Ledger));
        Assert.Empty(Directory.EnumerateFiles(root.FullName, "cuts*", SearchOption.AllDirectories));
    }

    public void Dispose()
    {
        raw.Dispose();
        root.Delete(recursive: true);
    }

    private string Build(string? ledger)
    {
        using var checkout = new CheckoutCopy();
        using var silent = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(silent) });
        var site = Path.Combine(root.FullName, "site");
        new Build(checkout.Folders with { Work = Path.Combine(root.FullName, "work") }, new RunLog(console))
            .Run(new BuildOptions(raw.Folder, site, SimulateMissing: false, ledger));
        return site;
    }

    /// <summary>How many communes the published group of 20001 has.</summary>
    private static int GroupOfFirst(string site)
    {
        var path = Directory.EnumerateFiles(site, "20.json.bin", SearchOption.AllDirectories).Single(p => p.Contains("population", StringComparison.Ordinal));
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var cut = JsonNode.Parse(gzip)?["cuts"]?[Family];
        return (int?)cut?["members"]?[(int?)cut["block"]?[0] ?? -1] ?? -1;
    }
}

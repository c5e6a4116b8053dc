using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.Checks;

/// <summary>The sample as it is: what the generator has planted in its BPE is found, and nothing else.</summary>
public sealed class SampleCheckTests : IDisposable
{
    private readonly CheckedFolder folder = new();

    [Fact]
    public void Check_Sample_FindsTheDifferencesOfTheBpeAndNoOther()
    {
        var outcome = folder.Check(ProjectFolders.Find().Sample);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Message));
        var found = folder.Lines("cross-checks.csv").Where(c => c[0].StartsWith("finess-bpe-", StringComparison.Ordinal))
            .Select(c => $"{c[0]["finess-bpe-".Length..]} {c[1]}: {c[5]} / {c[7]}").Order(StringComparer.Ordinal);
        Assert.Equal(SampleBpeCounts.Differences().Order(StringComparer.Ordinal), found);
        // By hand, in the files themselves: one pharmacy counted twice, one forgotten.
        Assert.Superset(new HashSet<string> { "D307 20047: 1 / 2", "D307 20062: 1 / 0" }, SampleBpeCounts.Differences().ToHashSet());

        Assert.Equal(
            ["drees-sae is missing", "cnsa-ehpad is missing"],
            folder.Comparisons().Select(c => c.WhyNot).Where(w => w.Length > 0).Distinct());
        Assert.Equal(
            ["codes-finess-et", "codes-insee-bpe", "epci-communes", "finess-categories", "offreurs-finess-pharmacie", "population-epci"],
            folder.Lines("cross-checks.csv").Select(c => c[0]).Where(c => !c.StartsWith("finess-bpe-", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        // The one commune of the sample that is in no EPCI.
        Assert.Equal(["96010: 96010 / nothing"], folder.Cases("epci-communes"));
        Assert.Equal("306 306 0 1 0", folder.Counts("epci-communes"));
        Assert.Equal(["96007: split-commune, 1 rows / nothing", "99017: split-commune, 1 rows / nothing"], folder.Cases("codes-insee-bpe"));
    }

    [Fact]
    public void Check_Sample_WarnsFirstAndTouchesNothingButTheWorkFolder()
    {
        using var raw = new EndToEnd.SampleCopy();
        var before = FilesOf(raw.Folder);

        var outcome = folder.Check(raw.Folder);

        Assert.StartsWith("CONFIDENTIAL: ", outcome.Log, StringComparison.Ordinal);
        Assert.Contains("finess-bpe-D307", outcome.Log, StringComparison.Ordinal);
        Assert.Equal(before, FilesOf(raw.Folder));
        Assert.Equal(
            ["check", "check-issues.csv", "cross-checks-summary.csv", "cross-checks.csv", "facts", "lock", "shapes", "stages"],
            Directory.EnumerateFileSystemEntries(folder.Work).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_Twice_WritesTheSameBytes()
    {
        using var other = new CheckedFolder();

        folder.Check(ProjectFolders.Find().Sample);
        other.Check(ProjectFolders.Find().Sample);
        other.Check(ProjectFolders.Find().Sample);

        Assert.All(
            new[] { "cross-checks.csv", "cross-checks-summary.csv", "check-issues.csv" },
            file => Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Work, file)), File.ReadAllBytes(Path.Combine(other.Work, file))));
    }

    public void Dispose() => folder.Dispose();

    private static List<string> FilesOf(string path) =>
        [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {Pipeline.Stages.FileDigests.Of(f)}")];
}

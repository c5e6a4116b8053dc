using Rezone.Domain;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>The program as a person starts it: arguments, exit codes, and what reaches the terminal.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BadCommandLineTests(GoodSite good)
{
    [Theory]
    [InlineData("Required command was not provided")]
    [InlineData("'fabriquer'", "fabriquer")]
    [InlineData("'--dossier'", "build", "--dossier", "x")]
    [InlineData("Required argument missing for option: '--raw'", "build", "--raw")]
    [InlineData("--raw names no folder", "build", "--raw", "")]
    [InlineData("--out names no folder", "build", "--out", " ")]
    [InlineData("--port is from 0 to 65535", "serve", "--port", "abc")]
    [InlineData("--port is from 0 to 65535", "serve", "--port", "99999")]
    [InlineData("There is no finished site in", "serve", "--site", "/nowhere")]
    [InlineData("There is no finished site in", "audit", "--site", "/nowhere")]
    public void Program_WrongArguments_ExitsWithTwo(string expected, params string[] arguments)
    {
        var (exitCode, errors) = Run(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_Help_ExitsWithZero() => Assert.Equal((0, ""), Run(["--help"]));

    [Fact]
    public void Program_BadFile_ExitsWithFourAndTellsOnTheErrorOutputOnly()
    {
        using var raw = new SampleCopy();
        raw.Cell(Populations, 3, "PMUN", "-5");

        var (exitCode, errors) = Run(Build(raw.Folder));

        Assert.Equal(4, exitCode);
        Assert.Equal(
            $"""
            {Populations}, line 3, column « PMUN »: « -5 »
              → A whole number from 0 to 999999999, digits only, was expected. [not-a-count]
            Source insee-populations: 1 bad rows, 0 tolerated (not-a-count: 1); {good.Work}/issues.csv lists them all.
              → Have the producer correct the file, or declare « tolerance » with its reason in raw-data/sources.json.

            """.ReplaceLineEndings("\n"),
            errors);
        good.AssertUntouched();
    }

    [Fact]
    public void Program_RealConfidentialFile_ExitsWithFive()
    {
        using var raw = new SampleCopy();
        raw.Delete("simulation.json");

        var (exitCode, errors) = Run(Build(raw.Folder));

        Assert.Equal(5, exitCode);
        Assert.Contains("is confidential and not marked as simulated", errors, StringComparison.Ordinal);
        good.AssertUntouched();
    }

    [Fact]
    public void Program_RawFolderThatDoesNotExist_IsNamedAlone()
    {
        var (exitCode, errors) = Run(Build("/nowhere"));

        Assert.Equal((4, "Folder /nowhere does not exist.\n  → Give the folder that holds the raw files.\n"), (exitCode, errors));
        good.AssertUntouched();
    }

    [Fact]
    public void Build_OutputThatIsAFileOrAFolderOfOtherThings_IsRefusedBeforeAnythingIsLost()
    {
        using var raw = new SampleCopy();
        var letter = raw.PathOf("lettre.txt");
        File.WriteAllText(letter, "à garder");

        good.Refused(good.Build(raw, site: letter), UserErrorKind.Usage, letter, "--out");
        good.Refused(good.Build(raw, site: raw.Folder), UserErrorKind.Usage, raw.Folder, "--out");
        good.Refused(good.Build(raw, site: Path.Combine(letter, "site")), UserErrorKind.Usage, letter, "--out");

        Assert.Equal("à garder", File.ReadAllText(letter));
        Assert.True(File.Exists(raw.PathOf(Communes)));
    }

    [Fact]
    public void Build_WorkFolderInUseByAnotherBuild_IsRefused()
    {
        using var raw = new SampleCopy();
        using var other = File.Open(Path.Combine(good.Work, "lock"), FileMode.Open, FileAccess.Write, FileShare.None);

        good.Refused(good.Build(raw), UserErrorKind.Usage, "lock cannot be written", "which no other build is using");
    }

    private string[] Build(string raw) => ["build", "--raw", raw, "--out", good.Site, "--work", good.Work];

    private static (int ExitCode, string Errors) Run(string[] arguments)
    {
        using var program = RunningProgram.Start(arguments);
        program.End();
        return (program.ExitCode, program.Errors);
    }
}

using System.Security.Cryptography;
using Rezone.Domain;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Spectre.Console;

namespace Rezone.Tests.EndToEnd;

/// <summary>
/// A site that the program built once from the whole sample. Damaged copies are built over it: it has to stay as it is.
/// </summary>
public sealed class GoodSite : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("rezone-good");
    private readonly IReadOnlyList<string> files;

    public GoodSite()
    {
        using var program = RunningProgram.Start("build", "--out", Site, "--work", Work);
        program.End();
        Assert.True(program.ExitCode == 0, program.Errors);
        files = FilesOf(Site);
    }

    /// <summary>The finished site.</summary>
    public string Site => Path.Combine(root.FullName, "site");

    /// <summary>Where builds keep what is confidential.</summary>
    public string Work => Path.Combine(root.FullName, "work");

    /// <summary>The last list of row issues.</summary>
    public string IssueList => File.ReadAllText(Path.Combine(Work, "issues.csv"));

    /// <summary>Builds inside this process, over the good site unless another place is given.</summary>
    internal BuildOutcome Build(SampleCopy raw, ProjectFolders? folders = null, string? site = null)
    {
        using var log = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(log),
        });
        try
        {
            new Build((folders ?? ProjectFolders.Find()) with { Work = Work }, new RunLog(console))
                .Run(new BuildOptions(raw.Folder, site ?? Site, SimulateMissing: false));
            return new BuildOutcome(0, "", log.ToString());
        }
        catch (UserError error)
        {
            return new BuildOutcome(error.ExitCode, error.Message, log.ToString());
        }
    }

    /// <summary>Builds from a damaged copy and checks that it is refused for one of its files, as told.</summary>
    /// <param name="raw">The damaged copy.</param>
    /// <param name="expected">Parts of the message.</param>
    internal string Refuses(SampleCopy raw, params string[] expected) => Refused(Build(raw), UserErrorKind.Source, expected);

    /// <summary>Checks an outcome: exit code, message with a remedy and without a stack, good site untouched.</summary>
    internal string Refused(BuildOutcome outcome, UserErrorKind kind, params string[] expected)
    {
        Assert.Equal((int)kind, outcome.ExitCode);
        Assert.All(expected, part => Assert.Contains(part, outcome.Message, StringComparison.Ordinal));
        Assert.Matches("\n  → \\S", outcome.Message);
        Assert.DoesNotContain("   at Rezone", outcome.Message, StringComparison.Ordinal);
        AssertUntouched();
        return outcome.Message;
    }

    /// <summary>Every byte of the good site is what it was, and nothing half built stands beside it.</summary>
    public void AssertUntouched()
    {
        Assert.Equal(files, FilesOf(Site));
        Assert.Equal(["site", "work"], root.EnumerateDirectories().Select(d => d.Name).Order(StringComparer.Ordinal));
    }

    public void Dispose() => root.Delete(recursive: true);

    private static List<string> FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}"),
    ];
}

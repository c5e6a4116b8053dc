using System.Security.Cryptography;
using Rezone.Pipeline;
using Rezone.Pipeline.Stages;
using Rezone.Tests.EndToEnd;
using Spectre.Console;

namespace Rezone.Tests.Stages;

/// <summary>Builds one after the other in one work folder, and from an empty one to compare with.</summary>
internal sealed class KeptBuild : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("rezone-kept");

    public SampleCopy Raw { get; } = new();

    public CheckoutCopy Checkout { get; } = new();

    public string Program { get; set; } = "1";

    public bool SimulateMissing { get; set; }

    public string Site => Path.Combine(root.FullName, "site");

    public string Work => Path.Combine(root.FullName, "work");

    /// <summary>Builds; the names of the stages that ran, in order.</summary>
    public IReadOnlyList<string> Ran() =>
        [.. Log(Work, Site).Split('\n').Where(l => l.Contains(" MB  ", StringComparison.Ordinal) && !l.Contains(" MB  kept: ", StringComparison.Ordinal)).Select(l => l.Split(' ')[0])];

    /// <summary>Builds and checks that site, issues and facts are what a build from nothing makes.</summary>
    public IReadOnlyList<string> RanAsFromNothing()
    {
        var ran = Ran();
        var fresh = root.CreateSubdirectory("fresh").FullName;
        Log(Path.Combine(fresh, "work"), Path.Combine(fresh, "site"));
        Assert.Equal(Tree(Path.Combine(fresh, "site")), Tree(Site));
        Assert.Equal(File.ReadAllText(Path.Combine(fresh, "work", "issues.csv")), File.ReadAllText(Path.Combine(Work, "issues.csv")));
        Assert.Equal(Tree(Path.Combine(fresh, "work", "facts")), Tree(Path.Combine(Work, "facts")));
        Directory.Delete(fresh, recursive: true);
        return ran;
    }

    /// <summary>Every file that builds keep, and the site's.</summary>
    public IReadOnlyList<string> Files() =>
        [.. root.EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.FullName).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Raw.Dispose();
        Checkout.Dispose();
        root.Delete(recursive: true);
    }

    private string Log(string work, string site)
    {
        using var log = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(log) });
        new Build(Checkout.Folders with { Work = work }, new RunLog(console), Fingerprint.Of([Program]))
            .Run(new BuildOptions(Raw.Folder, site, SimulateMissing));
        return log.ToString();
    }

    private static List<string> Tree(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}"),
    ];
}

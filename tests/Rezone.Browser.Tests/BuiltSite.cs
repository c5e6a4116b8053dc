using System.Diagnostics;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Browser.Tests;

/// <summary>
/// A site built by the program itself, once per test run: the sample country, or the real France where the shared raw
/// data stands beside the checkout.
/// </summary>
public sealed class BuiltSite
{
    private static readonly Lazy<BuiltSite> LazySample = new(() => Build("sample", null));
    private static readonly Lazy<BuiltSite> LazyFrance = new(() => Build("france", FranceRaw));

    private BuiltSite(string folder, string work, IReadOnlyList<string> rawFolders)
    {
        Folder = folder;
        Work = work;
        RawFolders = rawFolders;
    }

    /// <summary>The invented country.</summary>
    public static BuiltSite Sample => LazySample.Value;

    /// <summary>The real France; only where <see cref="HasFrance"/>.</summary>
    public static BuiltSite France => LazyFrance.Value;

    /// <summary>Whether the real raw data is there.</summary>
    public static bool HasFrance => Directory.Exists(FranceRaw);

    /// <summary>The finished site.</summary>
    public string Folder { get; }

    /// <summary>Where the build worked.</summary>
    public string Work { get; }

    /// <summary>The raw files it was built from, in order of preference.</summary>
    public IReadOnlyList<string> RawFolders { get; }

    private static string Root => ProjectFolders.Find().Root;

    private static string FranceRaw => Path.GetFullPath(Path.Combine(Root, "..", "shared", "raw-data", "france"));

    private static BuiltSite Build(string name, string? raw)
    {
        var scratch = Path.Combine(Root, ".work", "tests", name);
        var site = Path.Combine(scratch, "site");
        var work = Path.Combine(scratch, "work");
        List<string> arguments = [typeof(ProjectFolders).Assembly.Location, "build", "--out", site, "--work", work];
        if (raw is not null)
            arguments.AddRange(["--raw", raw, "--simulate-missing"]);
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new BuiltSite(site, work, raw is null ? [ProjectFolders.Find().Sample] : [raw, Path.Combine(work, "simulated")])
            : throw new InvalidOperationException($"build exited with {process.ExitCode}.\n{output}\n{error.Result}");
    }
}

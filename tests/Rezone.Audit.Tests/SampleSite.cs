using System.Diagnostics;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Audit.Tests;

/// <summary>The site of the invented country, built once per run by the program itself.</summary>
internal sealed record SampleSite(string Folder, string Work)
{
    private static readonly Lazy<SampleSite> LazyClean = new(() => Build("clean", Root.Sample));

    public static SampleSite Clean => LazyClean.Value;

    public static ProjectFolders Root => ProjectFolders.Find();

    /// <summary>Builds from other raw files, beside the clean site.</summary>
    public static SampleSite Build(string name, string raw)
    {
        var scratch = Path.Combine(Root.Root, ".work", "tests", "attack", name);
        var (site, work) = (Path.Combine(scratch, "site"), Path.Combine(scratch, "work"));
        List<string> arguments = [typeof(ProjectFolders).Assembly.Location, "build", "--raw", raw, "--out", site, "--work", work];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("dotnet did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new SampleSite(site, work)
            : throw new InvalidOperationException($"build exited with {process.ExitCode}.\n{output}\n{error.Result}");
    }
}

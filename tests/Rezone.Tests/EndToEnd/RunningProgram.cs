using System.Diagnostics;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.EndToEnd;

/// <summary>The program itself, in a process of its own.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process process;
    private readonly Task<string> errors;

    private RunningProgram(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public int ExitCode => process.ExitCode;

    public string Errors => errors.GetAwaiter().GetResult();

    public static RunningProgram Start(params string[] arguments) => new(
        Process.Start(new ProcessStartInfo("dotnet", [typeof(ProjectFolders).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("dotnet did not start."));

    /// <summary>Reads its output up to a line that starts with a text.</summary>
    public void WaitFor(string start)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException($"The program ended without a line « {start} ».\n{Errors}");
    }

    /// <summary>Waits for its end; gives what it wrote.</summary>
    public string End()
    {
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), "The program did not end.");
        return output;
    }

    /// <summary>Ends it without a word, as a power cut does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}

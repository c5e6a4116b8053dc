using Rezone.Domain;
using Rezone.Pipeline;
using Rezone.Pipeline.Catalogue;
using Rezone.Tests.Simulation;
using Spectre.Console;

namespace Rezone.Tests.Checks;

/// <summary>Runs <c>check</c> inside this process and reads back the two files it leaves.</summary>
internal sealed class CheckedFolder : IDisposable
{
    private readonly TemporaryFolder work = new();

    public string Work => work.Path;

    public CheckOutcome Check(string raw, ProjectFolders? folders = null, bool simulateMissing = false)
    {
        using var log = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(log) });
        try
        {
            new CheckRun((folders ?? ProjectFolders.Find()) with { Work = Work }, new RunLog(console)).Run(new CheckOptions(raw, simulateMissing));
            return new CheckOutcome(0, "", log.ToString());
        }
        catch (UserError error)
        {
            return new CheckOutcome(error.ExitCode, error.Message, log.ToString());
        }
    }

    /// <summary>« unit first second » of every case of the comparisons whose id starts so, in the order of the file.</summary>
    public IReadOnlyList<string> Cases(string check) =>
    [
        .. Lines("cross-checks.csv").Where(c => c[0].StartsWith(check, StringComparison.Ordinal))
            .Select(c => $"{c[1]}: {(c[3] == "missing-in-first" ? "nothing" : c[5])} / {(c[3] == "missing-in-second" ? "nothing" : c[7])}"),
    ];

    /// <summary>« compared agreeing differing missing-in-second missing-in-first » of a comparison.</summary>
    public string Counts(string check) => string.Join(' ', Lines("cross-checks-summary.csv").Single(c => c[0] == check)[6..11]);

    /// <summary>Ids of the comparisons, and why those were not done that were not.</summary>
    public IReadOnlyList<(string Id, string WhyNot)> Comparisons() => [.. Lines("cross-checks-summary.csv").Select(c => (c[0], c[13]))];

    public IEnumerable<string[]> Lines(string file) => File.ReadLines(Path.Combine(Work, file)).Skip(1).Select(l => l.Split(';'));

    public void Dispose() => work.Dispose();
}

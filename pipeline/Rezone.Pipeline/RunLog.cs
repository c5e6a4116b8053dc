using System.Diagnostics;
using Spectre.Console;

namespace Rezone.Pipeline;

/// <summary>Tells the person at the terminal what runs, what came out of it, and at the end how long each stage took.</summary>
public sealed class RunLog(IAnsiConsole console)
{
    private const double BytesPerMegabyte = 1e6;
    private const int WidthOfFiles = 400;
    private TimeSpan total;
    private int depth;

    /// <summary>Runs one stage, or a part of one that is running; a spinner on a terminal, plain lines otherwise.</summary>
    /// <param name="stage">Short name, shown in the summary.</param>
    /// <param name="run">The work.</param>
    /// <param name="outcome">What came out, in a few words with counts.</param>
    public T Stage<T>(string stage, Func<T> run, Func<T, string> outcome)
    {
        var watch = Stopwatch.StartNew();
        var result = Inside(stage, run);
        Ended(stage, watch.Elapsed, outcome(result));
        return result;
    }

    /// <summary>Tells of a stage that did not run because nothing that it reads has changed.</summary>
    /// <param name="stage">Short name, shown in the summary.</param>
    /// <param name="time">Time it took to find out.</param>
    /// <param name="outcome">What came out when it last ran.</param>
    public void Kept(string stage, TimeSpan time, string outcome) => Ended(stage, time, $"kept: {outcome}");

    /// <summary>Shows how far downloads are; bars on a terminal, nothing otherwise.</summary>
    /// <param name="run">The work; it reports a name, bytes so far and in all (null where not known).</param>
    public async Task Bars(Func<Action<string, long, long?>, Task> run)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            await run((_, _, _) => { });
            return;
        }

        await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
                await run((name, done, total) =>
                {
                    if (!bars.TryGetValue(name, out var bar))
                        bars.Add(name, bar = context.AddTask(Markup.Escape(name)));
                    bar.IsIndeterminate = total is null;
                    bar.MaxValue = Math.Max(total ?? done, 1);
                    bar.Value = done;
                });
            });
    }

    /// <summary>A table; where nobody sees it at once, wide enough for its lines not to be broken.</summary>
    public void Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)) { NoWrap = !console.Profile.Capabilities.Interactive });
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        if (!console.Profile.Capabilities.Interactive)
            console.Profile.Width = Math.Max(console.Profile.Width, WidthOfFiles);
        console.Write(table);
    }

    /// <summary>One plain line, never wrapped: it may be read by another program.</summary>
    public void Line(string text) => console.Profile.Out.Writer.WriteLine(text);

    /// <summary>Total time, peak memory, and what stands in the finished folder.</summary>
    public void Summary(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        var largest = files.MaxBy(f => f.Length)
            ?? throw new InvalidOperationException($"{folder} is empty.");
        Line(
            $"Total {total.TotalSeconds:0.0} s, peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte:0} MB; "
            + $"{folder}: {files.Count} files, {files.Sum(f => f.Length) / BytesPerMegabyte:0.0} MB, "
            + $"largest {Path.GetRelativePath(folder, largest.FullName)} {largest.Length / BytesPerMegabyte:0.00} MB");
    }

    private T Inside<T>(string stage, Func<T> run)
    {
        depth++;
        try
        {
            // A terminal shows one spinner at a time.
            return depth == 1 && console.Profile.Capabilities.Interactive
                ? console.Status().Start(stage, _ => run())
                : run();
        }
        finally
        {
            depth--;
        }
    }

    private void Ended(string stage, TimeSpan time, string outcome)
    {
        if (depth == 0)
            total += time;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / BytesPerMegabyte;
        Line($"{stage,-18} {time.TotalSeconds,6:0.0} s {peak,6:0} MB  {outcome}");
    }
}

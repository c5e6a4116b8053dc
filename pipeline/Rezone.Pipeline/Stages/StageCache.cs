using System.Diagnostics;

namespace Rezone.Pipeline.Stages;

/// <summary>
/// Runs a stage only where an input is not what it was, or a file that the stage left is not as it left it. The record
/// of a stage is dropped before it runs and written after its last byte, so that what a killed build left is never read.
/// </summary>
/// <param name="folder">Folder of the records, inside <c>.work</c>; deleting it is always safe.</param>
/// <param name="program">The program itself: an input of every stage.</param>
/// <param name="log">Where it is told what ran, why, and what was kept.</param>
public sealed class StageCache(string folder, Fingerprint program, RunLog log)
{
    /// <summary>Runs a stage, or keeps what it left.</summary>
    /// <param name="stage">Its name.</param>
    /// <param name="inputs">Everything that it reads.</param>
    /// <param name="outputs">Everything that it leaves.</param>
    /// <param name="run">The work; returns what came out, in a few words with counts.</param>
    public StageResult Run(string stage, IReadOnlyList<StageInput> inputs, StageOutputs outputs, Func<string> run)
    {
        var watch = Stopwatch.StartNew();
        var record = StageRecord.ReadOrNone(PathOf(stage));
        var changed = record?.Changed(WithProgram(inputs)).ToList();
        if (record is not null && changed is [] && outputs.Are(record.Outputs))
        {
            log.Kept(stage, watch.Elapsed, record.Outcome);
            return new StageResult(Ran: false, Fingerprint.Of(record.Outputs));
        }

        Forget(stage);
        var outcome = log.Stage(stage, run, o => o + Why(changed));
        return new StageResult(Ran: true, Complete(stage, inputs, outputs, outcome));
    }

    /// <summary>Whether a stage that was completed would leave the same files if it ran again.</summary>
    public bool Holds(string stage, IReadOnlyList<StageInput> inputs, StageOutputs outputs) =>
        StageRecord.ReadOrNone(PathOf(stage)) is { } record
        && !record.Changed(WithProgram(inputs)).Any()
        && outputs.Are(record.Outputs);

    /// <summary>What a stage left when it was last completed; null where it never was.</summary>
    public Fingerprint? LastOutputs(string stage) =>
        StageRecord.ReadOrNone(PathOf(stage)) is { } record ? Fingerprint.Of(record.Outputs) : null;

    /// <summary>Drops the record of a stage that is about to run.</summary>
    public void Forget(string stage)
    {
        if (File.Exists(PathOf(stage)))
            File.Delete(PathOf(stage));
    }

    /// <summary>Records what a stage has left.</summary>
    public Fingerprint Complete(string stage, IReadOnlyList<StageInput> inputs, StageOutputs outputs, string outcome)
    {
        Directory.CreateDirectory(folder);
        var digests = outputs.Digests();
        var named = WithProgram(inputs).ToDictionary(i => i.Name, i => i.Value.Hex, StringComparer.Ordinal);
        new StageRecord(named, digests, outcome).Write(PathOf(stage));
        return Fingerprint.Of(digests);
    }

    private IReadOnlyList<StageInput> WithProgram(IReadOnlyList<StageInput> inputs) => [.. inputs, new StageInput("program", program)];

    private static string Why(List<string>? changed) => changed switch
    {
        null => "",
        [] => " (its files were changed or lost)",
        _ => $" (changed: {string.Join(", ", changed)})",
    };

    private string PathOf(string stage) => Path.Combine(folder, stage + ".json");
}

using CsvHelper;
using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Checks;

/// <summary>What comparisons found, as two CSV files of <c>.work</c>: one line per comparison, and every case of all of them.</summary>
internal static class CrossCheckFiles
{
    // Names come from outside and the files are opened in spreadsheets: none may run as a formula.
    private static readonly CsvWriterOptions Options =
        CsvWriterOptions.Default with { Separator = ';', NewLine = "\n", Injection = CsvInjection.Escape };

    /// <summary>Writes every case.</summary>
    /// <exception cref="UserError">Usage: the file cannot be written.</exception>
    public static void WriteCases(string path, IReadOnlyList<CrossOutcome> outcomes, RawFolders raw) => Write(
        path,
        ["check", "unit", "name", "case", "first_source", "first", "second_source", "second", "difference", "confidential"],
        from outcome in outcomes
        from found in outcome.Cases
        select new[]
        {
            outcome.Check.Id,
            found.Unit,
            found.Name,
            NameOf(found.Kind),
            SourceOf(outcome.Check.First, raw),
            found.First ?? "",
            SourceOf(outcome.Check.Second, raw),
            found.Second ?? "",
            found.FirstNumber is null || found.SecondNumber is null ? "" : CrossPair.Shown(found.FirstNumber - found.SecondNumber) ?? "",
            outcome.Check.Sources.Any(s => raw[s].Entry.Confidential) ? "1" : "0",
        });

    /// <summary>Writes one line per comparison.</summary>
    /// <exception cref="UserError">Usage: the file cannot be written.</exception>
    public static void WriteSummary(string path, IReadOnlyList<CrossOutcome> outcomes, RawFolders raw) => Write(
        path,
        ["check", "first_source", "first_says", "second_source", "second_says", "rule", "compared", "agreeing", "differing", "missing_in_second", "missing_in_first", "first_total", "second_total", "not_done", "note"],
        outcomes.Select(o => new[]
        {
            o.Check.Id, SourceOf(o.Check.First, raw), o.Check.First.Says, SourceOf(o.Check.Second, raw), o.Check.Second.Says, o.Check.Rule,
            $"{o.Compared}", $"{o.Agreeing}", $"{o.Differing}", $"{o.Missing(CrossCaseKind.MissingInSecond)}", $"{o.Missing(CrossCaseKind.MissingInFirst)}",
            CrossPair.Shown(o.FirstTotal) ?? "", CrossPair.Shown(o.SecondTotal) ?? "", o.WhyNot ?? "", o.Check.Note,
        }));

    /// <summary>The source of a side, and whether it is simulated.</summary>
    public static string SourceOf(CheckSide side, RawFolders raw) => raw[side.Source].Simulated ? $"{side.Source} (simulated)" : side.Source;

    private static string NameOf(CrossCaseKind? kind) => kind switch
    {
        CrossCaseKind.MissingInFirst => "missing-in-first",
        CrossCaseKind.MissingInSecond => "missing-in-second",
        _ => "differs",
    };

    private static void Write(string path, string[] header, IEnumerable<string[]> lines)
    {
        try
        {
            using var text = new StreamWriter(path);
            using var writer = CsvWriter.Create(text, Options);
            writer.WriteHeader(header);
            foreach (var line in lines)
                writer.WriteRecord(line);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                UserErrorKind.Usage, $"{path} cannot be written: {error.Message}", "Close the program that shows it, or name another folder with --work.");
        }
    }
}

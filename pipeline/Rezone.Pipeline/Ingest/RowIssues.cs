using CsvHelper;
using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>Counts issues per source and key, writes each of them to <c>issues.csv</c> as it comes, keeps the first few.</summary>
public sealed class RowIssues : IDisposable
{
    private const int Shown = 10;
    private readonly CsvWriter writer;
    private readonly SortedDictionary<(string Source, string Key), long> counts = [];
    private readonly Dictionary<string, List<RowIssue>> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> errors = new(StringComparer.Ordinal);

    private readonly string place;
    private IssueCopy? copy;

    /// <summary>Lists issues in a text.</summary>
    /// <param name="list">The text.</param>
    /// <param name="place">Where a person finds it.</param>
    public RowIssues(TextWriter list, string place = "issues.csv")
    {
        this.place = place;
        // Values come from outside and the list is opened in spreadsheets: none may run as a formula.
        var options = CsvWriterOptions.Default with { Separator = ';', NewLine = "\n", Injection = CsvInjection.Escape };
        writer = CsvWriter.Create(list, options);
        writer.WriteHeader(["source", "file", "line", "column", "value", "key", "message", "notice"]);
    }

    /// <summary>Lists issues in a file, which is replaced.</summary>
    /// <exception cref="UserError">Usage: it cannot be written.</exception>
    public static RowIssues ToFile(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        try
        {
            return new RowIssues(new StreamWriter(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                UserErrorKind.Usage, $"{path} cannot be written: {error.Message}", "Close the program that shows it, or name another folder with --work.");
        }
    }

    /// <summary>Issues per source and key, ordered, notices included.</summary>
    public IReadOnlyDictionary<(string Source, string Key), long> Counts => counts;

    /// <summary>Bad rows of a source so far, notices not included.</summary>
    public long ErrorsOf(string source) => errors.GetValueOrDefault(source);

    /// <summary>Counts and lists one issue.</summary>
    public void Add(RowIssue issue)
    {
        counts[(issue.Source, issue.Key)] = counts.GetValueOrDefault((issue.Source, issue.Key)) + 1;
        Write(issue);
        copy?.Add(issue);
        if (issue.IsNotice)
            return;
        errors[issue.Source] = ErrorsOf(issue.Source) + 1;
        if (!first.TryGetValue(issue.Source, out var kept))
            first.Add(issue.Source, kept = []);
        if (kept.Count < Shown)
            kept.Add(issue);
    }

    /// <summary>Keeps what <paramref name="read"/> adds in a file as well, for builds that will not read the source again.</summary>
    public T Copied<T>(string path, Func<T> read)
    {
        using var writing = IssueCopy.Create(path);
        copy = writing;
        try
        {
            return read();
        }
        finally
        {
            copy = null;
        }
    }

    /// <summary>Counts and lists again what a former build kept.</summary>
    public void Repeat(string path)
    {
        foreach (var issue in IssueCopy.Read(path))
            Add(issue);
    }

    /// <summary>Refuses a source that has more bad rows than its manifest entry tolerates (decision D22).</summary>
    /// <exception cref="UserError">Source: the first issues and the totals per key.</exception>
    public void ThrowAbove(SourceManifestEntry entry)
    {
        var found = ErrorsOf(entry.Id);
        var tolerated = entry.Tolerance?.Rows ?? 0;
        if (found <= tolerated)
            return;
        writer.Flush();
        var totals = counts.Where(c => c.Key.Source == entry.Id).Select(c => $"{c.Key.Key}: {c.Value}");
        throw new UserError(UserErrorKind.Source, [
            .. first[entry.Id].Select(Describe),
            new UserError(
                UserErrorKind.Source,
                $"Source {entry.Id}: {found} bad rows, {tolerated} tolerated ({string.Join(", ", totals)}); {place} lists them all.",
                "Have the producer correct the file, or declare « tolerance » with its reason in raw-data/sources.json."),
        ]);
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private static UserError Describe(RowIssue issue)
    {
        var line = issue.Line > 0 ? $", line {issue.Line}" : "";
        var column = issue.Column.Length > 0 ? $", column « {issue.Column} »" : "";
        var value = issue.Value.Length > 0 ? $": {Quotation.Of(issue.Value)}" : "";
        return new UserError(UserErrorKind.Source, $"{issue.File}{line}{column}{value}", $"{issue.Message} [{issue.Key}]");
    }

    private void Write(RowIssue issue)
    {
        writer.WriteField(issue.Source);
        writer.WriteField(issue.File);
        writer.WriteField(issue.Line);
        writer.WriteField(issue.Column);
        writer.WriteField(issue.Value);
        writer.WriteField(issue.Key);
        writer.WriteField(issue.Message);
        writer.WriteField(issue.IsNotice ? "1" : "0");
        writer.EndRecord();
    }
}

using System.Buffers.Text;
using System.Text.Unicode;
using CsvHelper;
using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// The usable rows of a source's CSV, one at a time. The header must be the declared one; a line that is too short, too
/// long, badly quoted or badly encoded is reported and passed over. Cells are spans of UTF-8, valid until the next row.
/// </summary>
internal sealed class SourceRows : IDisposable
{
    private readonly RawSource source;
    private readonly RawFile file;
    private readonly RowIssues issues;
    private readonly RawContent content;
    private readonly CsvReader reader;
    private readonly Func<bool> readNext;
    private readonly HashSet<long> malformedLines = [];
    private IReadOnlyList<SourceManifestColumn> columns;

    private SourceRows(RawSource source, RawFile file, RowIssues issues)
    {
        this.source = source;
        this.file = file;
        this.issues = issues;
        columns = file.Declared.Columns;
        content = Guarded(file.Open);
        reader = CsvReader.Create(content.Stream, new CsvReaderOptions
        {
            Separator = file.Declared.Separator?[0],
            HasHeader = file.Declared.Header,
            // No official table has a line break inside a cell; one lost quote must not swallow the rest of a file.
            AllowLineBreaksInQuotes = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = !source.Entry.Confidential,
            Encoding = Guarded(() => SourceEncoding.Of(file)),
            OnMalformedRecord = OnMalformedRecord,
        });
        readNext = reader.Read;
    }

    /// <summary>Data rows met so far, good and bad.</summary>
    public long Rows { get; private set; }

    /// <summary>Line of the current row in the file, from 1.</summary>
    public long Line => reader.LineNumber;

    /// <summary>Opens a file and checks its header.</summary>
    /// <exception cref="UserError">Source: the header is not the declared one, or the archive is damaged.</exception>
    public static SourceRows Open(RawSource source, RawFile file, RowIssues issues)
    {
        var rows = new SourceRows(source, file, issues);
        if (file.Declared.Header)
        {
            var headers = rows.Guarded(() => rows.reader.Headers);
            SourceHeader.Check(file, headers);
        }

        return rows;
    }

    /// <summary>Position of a declared column.</summary>
    public int Column(string name) => IndexOf(file.Declared.Columns, name);

    /// <summary>Position of a declared column in lines of one kind.</summary>
    public int Column(string record, string name) => IndexOf(file.Declared.Records?[record] ?? [], name);

    /// <summary>Goes to the next usable row.</summary>
    /// <exception cref="UserError">Source: the file ends before its content does.</exception>
    public bool Read()
    {
        while (Guarded(readNext))
        {
            Rows++;
            if (IsUsable())
                return true;
        }

        return false;
    }

    /// <summary>The cell's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => reader.GetSpan(column);

    /// <summary>The cell's text.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>Whether the cell is empty.</summary>
    public bool IsEmpty(int column) => reader.IsEmpty(column);

    /// <summary>Reads a whole number, zero or more; an empty cell is not collected, null. Reports anything else.</summary>
    public bool TryCount(int column, out long? count)
    {
        var bytes = Bytes(column);
        count = null;
        if (bytes.IsEmpty)
            return true;
        if (Utf8Parser.TryParse(bytes, out long number, out var read) && read == bytes.Length && bytes[0] is >= (byte)'0' and <= (byte)'9')
        {
            count = number;
            return true;
        }

        Report(column, "not-a-count", "A whole number, zero or more, was expected.");
        return false;
    }

    /// <summary>Reads a number with decimals, point or comma, zero or more. Reports anything else.</summary>
    public bool TryAmount(int column, out decimal amount)
    {
        if (SourceNumber.TryParse(Bytes(column), out amount) && amount >= 0)
            return true;
        Report(column, "not-an-amount", "A number, zero or more, was expected.");
        return false;
    }

    /// <summary>Reports the current row because of a cell, which is quoted unless it is confidential.</summary>
    public void Report(int column, string key, string expected, bool notice = false) =>
        Add(Line, columns[column].Name, IsShown(column) ? Text(column) : "", key, expected, notice);

    /// <summary>Reports a row that was read before; only a code is quoted.</summary>
    public void ReportLine(long line, string column, string code, string key, string expected) =>
        Add(line, column, code, key, expected);

    /// <summary>Reports what is wrong with the file as a whole for one code.</summary>
    public void ReportFile(string column, string code, string key, string expected, bool notice = false) =>
        Add(0, column, code, key, expected, notice);

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        content.Dispose();
    }

    private bool IsUsable()
    {
        if (malformedLines.Count > 0 && malformedLines.Remove(Line))
            return false;
        if (!Utf8.IsValid(reader.RawRecord))
        {
            Add(Line, "", "", "invalid-encoding", $"The bytes of this line are not {file.Declared.Encoding}, which the manifest declares.");
            return false;
        }

        if (file.Declared.Records is { } records && !TryRecord(records))
            return false;
        if (reader.FieldCount == columns.Count)
            return true;
        Add(Line, "", "", "field-count", $"{columns.Count} cells were expected, {reader.FieldCount} found.");
        return false;
    }

    private bool TryRecord(IReadOnlyDictionary<string, IReadOnlyList<SourceManifestColumn>> records)
    {
        var kind = Text(0);
        if (records.TryGetValue(kind, out var declared))
        {
            columns = declared;
            return true;
        }

        Add(Line, "", kind, "unknown-record", $"A line starts with one of: {string.Join(", ", records.Keys.Order(StringComparer.Ordinal))}.");
        return false;
    }

    // A quote inside an unquoted cell is part of a name; only a cell that never ends makes the line unreadable.
    private void OnMalformedRecord(CsvMalformedRecord record)
    {
        if (record.Reason is not (CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes))
            return;
        malformedLines.Add(record.LineNumber);
        Add(record.LineNumber, "", "", "malformed-quotes", "A quoted cell must end on its line.");
    }

    private bool IsShown(int column) => !source.Entry.Confidential || columns[column].Type == SourceColumnType.Code;

    private void Add(long line, string column, string value, string key, string message, bool notice = false) =>
        issues.Add(new RowIssue(source.Entry.Id, file.Name, line, column, value, key, message) { IsNotice = notice });

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{file.Name}: the archive is damaged or ends too early ({error.Message})",
                "Get the file again from its producer.");
        }
    }

    private static int IndexOf(IReadOnlyList<SourceManifestColumn> declared, string name)
    {
        for (var i = 0; i < declared.Count; i++)
        {
            if (declared[i].Name == name)
                return i;
        }

        throw new InvalidOperationException($"raw-data/sources.json declares no column {name}.");
    }
}

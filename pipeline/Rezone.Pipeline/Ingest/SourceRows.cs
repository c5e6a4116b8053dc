using System.Buffers.Text;
using CsvHelper;
using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// The usable rows of a source's CSV, one at a time. The header must be the declared one; a line that is too short, too
/// long, badly quoted or badly encoded is reported and passed over. Cells are spans of UTF-8, valid until the next row.
/// A file without rows, or one that ends inside a line, is refused whatever the source tolerates.
/// </summary>
internal sealed class SourceRows : IDisposable
{
    private const string GetAgain = "Get the file again from its producer.";

    // More than any population or coordinate, and little enough that no sum of a country can overflow.
    private const long Most = 999_999_999;

    // Bytes; the longest line of an official table has a few thousand.
    private const int LongestLine = 4 * 1024 * 1024;

    private readonly RawSource source;
    private readonly RawFile file;
    private readonly RowIssues issues;
    private readonly RawContent content;
    private readonly CsvReader reader;
    private readonly Func<bool> readNext;
    private readonly HashSet<long> malformedLines = [];
    private IReadOnlyList<SourceManifestColumn> columns;
    private long lastLine;
    private bool isLastRowBroken;

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
            MaxRecordSize = LongestLine,
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
    public int Column(string record, string name) => IndexOf(file.Declared.Records?.GetValueOrDefault(record) ?? [], name);

    /// <summary>Goes to the next usable row.</summary>
    /// <exception cref="UserError">Source: the file has no row, or ends before its content does.</exception>
    public bool Read()
    {
        while (Guarded(readNext))
        {
            Rows++;
            lastLine = Line;
            var isUsable = IsUsable();
            isLastRowBroken = !isUsable && reader.FieldCount <= columns.Count;
            if (isUsable)
                return true;
        }

        CheckEnd();
        return false;
    }

    /// <summary>The cell's UTF-8 bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => reader.GetSpan(column);

    /// <summary>The cell's text.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>Whether the cell is empty or holds nothing but blanks.</summary>
    public bool IsEmpty(int column) => string.IsNullOrWhiteSpace(reader.GetString(column));

    /// <summary>Reads a whole number, 0 to 999,999,999; an empty cell is not collected, null. Reports anything else.</summary>
    public bool TryCount(int column, out long? count)
    {
        var bytes = Bytes(column);
        count = null;
        if (bytes.IsEmpty)
            return true;
        if (Utf8Parser.TryParse(bytes, out long number, out var read) && read == bytes.Length && char.IsAsciiDigit((char)bytes[0]) && number <= Most)
        {
            count = number;
            return true;
        }

        Report(column, "not-a-count", $"A whole number from 0 to {Most}, digits only, was expected.");
        return false;
    }

    /// <summary>Reads a number with decimals, point or comma, 0 to 999,999,999. Reports anything else.</summary>
    public bool TryAmount(int column, out decimal amount)
    {
        if (SourceNumber.TryParse(Bytes(column), out amount) && amount is >= 0 and <= Most)
            return true;
        Report(column, "not-an-amount", $"A number from 0 to {Most}, written out, was expected.");
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

    private void CheckEnd()
    {
        if (Rows == 0)
            throw new UserError(UserErrorKind.Source, $"{file.Name}: the file holds no row.", GetAgain);
        // The last number of a file that was cut is as good as any other to look at: only its line break tells.
        if ((isLastRowBroken || columns is [.., { Type: SourceColumnType.Count or SourceColumnType.Amount }]) && !Guarded(EndsWithLineBreak))
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{file.Name}, line {lastLine}: the file ends inside this line, without a line break: a part of it is missing.",
                GetAgain);
        }
    }

    private bool EndsWithLineBreak()
    {
        using var again = file.Open();
        return again.EndsWithLineBreak();
    }

    private bool IsUsable()
    {
        if (malformedLines.Count > 0 && malformedLines.Remove(Line))
            return false;
        if (SourceText.ProblemOf(reader.RawRecord, file.Declared.Encoding) is var (key, problem))
        {
            Add(Line, "", "", key, problem);
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

    // A count that slipped into a column of codes must not be quoted: of bare numbers, only a commune's code in its own
    // column is. Nor may a pseudonym: of a file about persons, nothing else is.
    private bool IsShown(int column) => !source.Entry.Confidential || (columns[column].Type == SourceColumnType.Code && IsHarmless(column));

    private bool IsHarmless(int column) => (columns[column].Name == CellLayout.CommuneColumn && CommuneCode.TryParse(Text(column), source, out _))
        || (!file.IsAboutPersons && Bytes(column).ContainsAnyExceptInRange((byte)'0', (byte)'9'));

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
                GetAgain);
        }
        catch (CsvFormatException)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{file.Name}, line {lastLine + 1} or after: a line has more than {LongestLine / 1024 / 1024} MB and no end.",
                GetAgain);
        }
    }

    private int IndexOf(IReadOnlyList<SourceManifestColumn> declared, string name)
    {
        for (var i = 0; i < declared.Count; i++)
        {
            if (declared[i].Name == name)
                return i;
        }

        throw SourceManifest.Incomplete($"source « {source.Entry.Id} », file « {file.Declared.Id} » has no column « {name} ».");
    }
}

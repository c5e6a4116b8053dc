using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Rezone.Audit;

/// <summary>A CSV file says what the Parquet file of its table says, byte for byte: the same rows in the same order, no remark.</summary>
internal static class CsvChecks
{
    private const string Same = "a CSV file has the rows of its Parquet file and nothing else";
    private const string Header = "a gzipped file has no name, no time and no remark in its header";
    private const int BlockSize = 1 << 16;
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\"\r\n");

    public static void Run(OpenTable table, string path, Findings findings)
    {
        var bytes = File.ReadAllBytes(path);
        var isPacked = path.EndsWith(".gz", StringComparison.Ordinal);
        if (isPacked)
            findings.Expect(Header, bytes is [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, ..], () => Path.GetFileName(path));
        using var packed = new MemoryStream(bytes);
        using Stream text = isPacked ? new GZipStream(packed, CompressionMode.Decompress) : packed;
        var breach = Difference(table, text);
        findings.Expect(Same, breach is null, () => $"{Path.GetFileName(path)}: {breach}");
    }

    private static string? Difference(OpenTable table, Stream text)
    {
        var expected = new ArrayBufferWriter<byte>(BlockSize * 2);
        var found = new byte[BlockSize * 4];
        Write(expected, string.Join(';', table.Columns.Select(c => c.Name)));
        Write(expected, "\r\n");
        var (checkedRows, row) = (0, 0);
        while (true)
        {
            while (row < table.Count && expected.WrittenCount < BlockSize)
                WriteRow(expected, table, row++);
            if (expected.WrittenCount == 0)
                break;
            if (expected.WrittenCount > found.Length)
                found = new byte[expected.WrittenCount];
            var read = text.ReadAtLeast(found.AsSpan(0, expected.WrittenCount), expected.WrittenCount, throwOnEndOfStream: false);
            if (!found.AsSpan(0, read).SequenceEqual(expected.WrittenSpan))
                return $"differs in or after row {checkedRows + RowsBefore(found.AsSpan(0, read), expected.WrittenSpan, checkedRows == 0)}";
            checkedRows = row;
            expected.ResetWrittenCount();
        }

        return text.ReadByte() < 0 ? null : $"goes on after its {table.Count} rows";
    }

    private static int RowsBefore(ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected, bool hasHeader)
    {
        var common = found.CommonPrefixLength(expected);
        return expected[..common].Count((byte)'\n') + (hasHeader ? 0 : 1);
    }

    private static void WriteRow(ArrayBufferWriter<byte> line, OpenTable table, int row)
    {
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (c > 0)
                Write(line, ";");
            if (table.Columns[c].Texts?[row] is { } cell)
                Write(line, cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
            else if (table.Columns[c].Numbers?[row] is { } number)
                Write(line, number);
        }

        Write(line, "\r\n");
    }

    private static void Write(ArrayBufferWriter<byte> line, string text) => Encoding.UTF8.GetBytes(text, line);

    private static void Write(ArrayBufferWriter<byte> line, long number)
    {
        const int MostDigits = 20;
        Utf8Formatter.TryFormat(number, line.GetSpan(MostDigits), out var written);
        line.Advance(written);
    }
}

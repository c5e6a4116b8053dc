using System.Buffers.Binary;
using System.IO.Compression;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace Rezone.Audit;

/// <summary>
/// A Parquet file holds its rows and nothing besides. A file that was written from unprotected values and then emptied
/// keeps them in statistics, dictionaries or pages that readers of rows never show.
/// </summary>
internal static class ParquetChecks
{
    private const string Statistics = "statistics of a Parquet column are those of its published values";
    private const string Plain = "a Parquet column has no dictionary, index, filter or note beside its values";
    private const string Notes = "a Parquet file has no notes";
    private const string Bytes = "a Parquet file has no byte but those that its rows make";

    // As the open data are written. Another way of writing may be harmless, but then nobody has looked at it.
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = CompressionLevel.Optimal,
    };

    public static void Run(OpenTable table, ParquetReader reader, byte[] file, Findings findings)
    {
        findings.Expect(Notes, reader.Metadata?.KeyValueMetadata is null or { Count: 0 }, () => $"{table.Name}.parquet");
        var first = 0;
        for (var g = 0; g < table.GroupSizes.Count; g++)
        {
            foreach (var (field, column) in reader.Schema.DataFields.Zip(table.Columns))
                CheckChunk($"{table.Name}.parquet, {column.Name}", reader.OpenRowGroupReader(g).GetMetadata(field), column, first..(first + table.GroupSizes[g]), findings);
            first += table.GroupSizes[g];
        }

        findings.Expect(Bytes, file.AsSpan().SequenceEqual(Written(table)), () => $"{table.Name}.parquet is not what these rows give when they are written again");
    }

    private static void CheckChunk(string where, ColumnChunk? chunk, OpenColumn column, Range rows, Findings findings)
    {
        if (chunk?.MetaData is not { } data)
        {
            findings.Expect(Plain, holds: false, () => $"{where} has no metadata");
            return;
        }

        var isBare = data is
        {
            DictionaryPageOffset: null, IndexPageOffset: null, BloomFilterOffset: null,
            SizeStatistics: null, GeospatialStatistics: null, KeyValueMetadata: null or { Count: 0 },
        }
            && chunk is { FilePath: null, OffsetIndexOffset: null, ColumnIndexOffset: null, CryptoMetadata: null }
            && data.Encodings.TrueForAll(e => e is Parquet.Meta.Encoding.PLAIN or Parquet.Meta.Encoding.RLE);
        findings.Expect(Plain, isBare, () => where);
        CheckStatistics(where, data.Statistics, column, rows, findings);
    }

    private static void CheckStatistics(string where, Statistics? found, OpenColumn column, Range rows, Findings findings)
    {
        if (found is null)
            return;

        var (min, max, empty) = column.Numbers is { } numbers ? RangeOf(numbers[rows]) : RangeOf((column.Texts ?? [])[rows]);
        Expect("min", found.Min, min);
        Expect("min_value", found.MinValue, min);
        Expect("max", found.Max, max);
        Expect("max_value", found.MaxValue, max);
        findings.Expect(Statistics, found.NullCount is null || found.NullCount == empty, () => $"{where}: null_count {found.NullCount}, not {empty}");
        findings.Expect(Statistics, found.DistinctCount is null, () => $"{where}: distinct_count {found.DistinctCount}, which nobody has checked");

        void Expect(string name, byte[]? statistic, byte[]? value) => findings.Expect(
            Statistics,
            statistic is null || (value is not null && statistic.AsSpan().SequenceEqual(value)),
            () => $"{where}: {name} {TextOf(statistic, column)}, not {TextOf(value, column)}");
    }

    private static (byte[]? Min, byte[]? Max, int Empty) RangeOf(long?[] values) =>
        (BytesOf(values.Min()), BytesOf(values.Max()), values.Count(v => v is null));

    private static (byte[]? Min, byte[]? Max, int Empty) RangeOf(string?[] values)
    {
        var (min, max, empty) = ((string?)null, (string?)null, 0);
        foreach (var value in values)
        {
            if (value is null)
                empty++;
            if (value is not null && (min is null || string.CompareOrdinal(value, min) < 0))
                min = value;
            if (value is not null && (max is null || string.CompareOrdinal(value, max) > 0))
                max = value;
        }

        return (BytesOf(min), BytesOf(max), empty);
    }

    private static byte[]? BytesOf(string? text) => text is null ? null : System.Text.Encoding.UTF8.GetBytes(text);

    private static byte[]? BytesOf(long? number) => number is { } value ? BytesOf(value) : null;

    private static byte[] BytesOf(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    private static string TextOf(byte[]? bytes, OpenColumn column) => bytes is null ? "none"
        : column.Numbers is not null && bytes.Length == sizeof(long) ? $"{BinaryPrimitives.ReadInt64LittleEndian(bytes)}"
        : System.Text.Encoding.UTF8.GetString(bytes);

    private static byte[] Written(OpenTable table)
    {
        using var stream = new MemoryStream();
        var schema = new ParquetSchema([.. table.Columns.Select(FieldOf)]);
        var writer = ParquetWriter.CreateAsync(schema, stream, Options).GetAwaiter().GetResult();
        var first = 0;
        foreach (var size in table.GroupSizes)
        {
            using var group = writer.CreateRowGroup();
            foreach (var (field, column) in schema.DataFields.Zip(table.Columns))
                Write(group, field, column, first..(first + size)).GetAwaiter().GetResult();
            group.CompleteValidate();
            first += size;
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static Field FieldOf(OpenColumn column) => column switch
    {
        { Texts: not null } => new DataField<string>(column.Name, column.IsNullable),
        { IsNullable: true } => new DataField<long?>(column.Name),
        _ => new DataField<long>(column.Name),
    };

    private static Task Write(ParquetRowGroupWriter group, DataField field, OpenColumn column, Range rows)
    {
        if (column.Texts is { } texts)
            return group.WriteAsync(field, texts[rows]);
        var numbers = (column.Numbers ?? [])[rows];
        return column.IsNullable
            ? group.WriteAsync(field, new ReadOnlyMemory<long?>(numbers))
            : group.WriteAsync(field, new ReadOnlyMemory<long>([.. numbers.Select(n => n ?? 0)]));
    }
}

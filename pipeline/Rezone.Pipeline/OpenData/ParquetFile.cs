using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Rezone.Pipeline.OpenData;

/// <summary>
/// A table as Parquet. No dictionary is written (the library writes one only where it is told to): a page of values holds what the rows hold and nothing besides, and
/// statistics are those of these values.
/// </summary>
internal static class ParquetFile
{
    private const int RowsPerGroup = 2_000_000;

    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = CompressionLevel.Optimal,
    };

    /// <summary>Name of a table's file.</summary>
    public static string NameOf(OpenTable table) => table.Name + ".parquet";

    /// <summary>Writes a table into a folder.</summary>
    public static void Write(string folder, OpenTable table)
    {
        var schema = new ParquetSchema([.. table.Columns.Select(FieldOf)]);
        using var stream = File.Create(Path.Combine(folder, NameOf(table)));
        var writer = ParquetWriter.CreateAsync(schema, stream, Options).GetAwaiter().GetResult();
        for (var first = 0; first < table.Count; first += RowsPerGroup)
        {
            using var group = writer.CreateRowGroup();
            foreach (var (field, column) in schema.DataFields.Zip(table.Columns))
                WriteColumn(group, field, column, first, Math.Min(RowsPerGroup, table.Count - first));
            group.CompleteValidate();
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static Field FieldOf(OpenColumn column) => column switch
    {
        OpenText => new DataField<string>(column.Name, nullable: !column.IsRequired),
        { IsRequired: true } => new DataField<long>(column.Name),
        _ => new DataField<long?>(column.Name),
    };

    private static void WriteColumn(ParquetRowGroupWriter group, DataField field, OpenColumn column, int first, int count)
    {
        var written = column switch
        {
            OpenText text => group.WriteAsync(field, Part(text.Values, first, count).ToArray()),
            OpenNumber { IsRequired: true } number => group.WriteAsync<long>(field, new ReadOnlyMemory<long>([.. Part(number.Values, first, count).Select(n => n ?? throw new InvalidDataException($"{column.Name} has an empty cell."))])),
            OpenNumber number => group.WriteAsync<long>(field, new ReadOnlyMemory<long?>([.. Part(number.Values, first, count)])),
            _ => throw new NotSupportedException(column.GetType().Name),
        };
        written.GetAwaiter().GetResult();
    }

    private static IEnumerable<T> Part<T>(IReadOnlyList<T> values, int first, int count) => values.Skip(first).Take(count);
}

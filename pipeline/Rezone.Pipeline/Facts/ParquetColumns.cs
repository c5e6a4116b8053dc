using Parquet;
using Parquet.Schema;

namespace Rezone.Pipeline.Facts;

/// <summary>One column at a time to and from a row group. Parquet.Net is asynchronous only; files here are local.</summary>
internal static class ParquetColumns
{
    public static void Write(ParquetRowGroupWriter group, DataField field, IReadOnlyCollection<string> values) =>
        group.WriteAsync(field, values).GetAwaiter().GetResult();

    public static void Write<T>(ParquetRowGroupWriter group, DataField field, T?[] values)
        where T : struct =>
        group.WriteAsync<T>(field, values.AsMemory()).GetAwaiter().GetResult();

    public static string[] ReadText(ParquetRowGroupReader group, ParquetSchema schema, string column)
    {
        var values = new string?[group.RowCount];
        group.ReadAsync(FieldOf(schema, column), values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(values, v => v ?? throw new InvalidDataException($"Column {column} has an empty cell."));
    }

    public static T?[] Read<T>(ParquetRowGroupReader group, ParquetSchema schema, string column)
        where T : struct
    {
        var values = new T?[group.RowCount];
        group.ReadAsync(FieldOf(schema, column), values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return values;
    }

    private static DataField FieldOf(ParquetSchema schema, string column) => schema.DataFields.Single(f => f.Name == column);
}

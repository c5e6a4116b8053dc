using System.Runtime.InteropServices;
using Parquet;
using Parquet.Schema;

namespace Rezone.Audit.Tests.Mutants;

/// <summary>
/// A Parquet file of the raw table whose small values were overwritten afterwards: the statistics in its footer still
/// tell the least and the greatest of the raw ones.
/// </summary>
internal static class NulledParquet
{
    private const double Hidden = -1;
    private const int Minimum = 11;

    public static void Write(string path, IReadOnlyList<long> amounts)
    {
        double[] raw = [.. amounts.Select(a => (double)a)];
        var schema = new ParquetSchema(new DataField<double>("patients", nullable: false));
        using var memory = new MemoryStream();
        var writer = ParquetWriter.CreateAsync(schema, memory, new ParquetOptions { CompressionMethod = CompressionMethod.None }).GetAwaiter().GetResult();
        using (var group = writer.CreateRowGroup())
        {
            group.WriteAsync<double>(schema.DataFields[0], raw.AsMemory()).GetAwaiter().GetResult();
            group.CompleteValidate();
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        var bytes = memory.ToArray();
        var at = bytes.AsSpan().IndexOf(MemoryMarshal.AsBytes(raw.AsSpan()));
        double[] nulled = [.. raw.Select(a => a < Minimum ? Hidden : a)];
        MemoryMarshal.AsBytes(nulled.AsSpan()).CopyTo(bytes.AsSpan(at));
        File.WriteAllBytes(path, bytes);
    }
}

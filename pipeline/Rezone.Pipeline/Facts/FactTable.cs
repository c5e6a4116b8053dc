using Parquet;
using Parquet.Schema;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Facts;

/// <summary>Facts of one source in a Parquet file: <c>commune</c>, one column per dimension, <c>measure</c>, <c>amount</c>.</summary>
public static class FactTable
{
    internal const string CommuneColumn = "commune";
    internal const string MeasureColumn = "measure";
    internal const string AmountColumn = "amount";

    // A population of POP1B has up to 15 decimals; 28 digits are what a decimal holds, so sums stay exact.
    internal const int Precision = 28;
    internal const int Scale = 18;

    /// <summary>Where a source's facts are, inside the folder of facts.</summary>
    public static string PathOf(string folder, string source) => Path.Combine(folder, source + ".parquet");

    /// <summary>Starts a source's file; it replaces the old one when <see cref="FactWriter.Complete"/> is called.</summary>
    /// <param name="folder">Folder of facts, created where it does not exist.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="dimensions">Column per dimension, in the order of <see cref="Fact.Values"/>.</param>
    public static FactWriter Create(string folder, string source, IReadOnlyList<string> dimensions)
    {
        Directory.CreateDirectory(folder);
        return new FactWriter(PathOf(folder, source), dimensions);
    }

    /// <summary>The dimension columns of a source's facts.</summary>
    public static IReadOnlyList<string> Dimensions(string folder, string source)
    {
        using var stream = File.OpenRead(PathOf(folder, source));
        return DimensionsOf(ParquetReader.ReadSchemaAsync(stream).GetAwaiter().GetResult());
    }

    /// <summary>The measures of a source's facts.</summary>
    public static IReadOnlySet<string> Measures(string folder, string source)
    {
        using var stream = File.OpenRead(PathOf(folder, source));
        var reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
        var measures = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            measures.UnionWith(ParquetColumns.ReadText(group, reader.Schema, MeasureColumn));
        }

        return measures;
    }

    /// <summary>Reads a source's facts in the order they were written, one row group at a time.</summary>
    public static IEnumerable<Fact> Read(string folder, string source)
    {
        using var stream = File.OpenRead(PathOf(folder, source));
        var reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
        var dimensions = DimensionsOf(reader.Schema);
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            foreach (var fact in ReadGroup(group, reader.Schema, dimensions))
                yield return fact;
        }
    }

    private static IEnumerable<Fact> ReadGroup(ParquetRowGroupReader group, ParquetSchema schema, IReadOnlyList<string> dimensions)
    {
        var communes = ParquetColumns.ReadText(group, schema, CommuneColumn);
        var values = dimensions.Select(d => ParquetColumns.ReadText(group, schema, d)).ToArray();
        var measures = ParquetColumns.ReadText(group, schema, MeasureColumn);
        var amounts = ParquetColumns.Read<decimal>(group, schema, AmountColumn);
        for (var row = 0; row < communes.Length; row++)
        {
            yield return new Fact(CodeCommune.Parse(communes[row]), ValuesAt(row), measures[row], amounts[row]);
        }

        string[] ValuesAt(int row)
        {
            var own = new string[values.Length];
            for (var i = 0; i < own.Length; i++)
                own[i] = values[i][row];
            return own;
        }
    }

    private static IReadOnlyList<string> DimensionsOf(ParquetSchema schema) =>
        [.. schema.DataFields.Select(f => f.Name).Where(n => n is not (CommuneColumn or MeasureColumn or AmountColumn))];
}

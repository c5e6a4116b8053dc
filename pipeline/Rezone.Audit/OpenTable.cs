using Parquet;
using Parquet.Schema;

namespace Rezone.Audit;

/// <summary>A Parquet file of the open data: its rows, and the sizes of its row groups.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Columns">In the file's order.</param>
/// <param name="GroupSizes">Rows of each row group.</param>
internal sealed record OpenTable(string Name, IReadOnlyList<OpenColumn> Columns, IReadOnlyList<int> GroupSizes)
{
    /// <summary>Number of rows.</summary>
    public int Count => GroupSizes.Sum();

    /// <summary>The texts of a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column of texts.</exception>
    public string?[] Texts(string column) => Find(column)?.Texts ?? throw new InvalidDataException($"{Name} has no texts « {column} ».");

    /// <summary>The numbers of a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column of numbers.</exception>
    public long?[] Numbers(string column) => Find(column)?.Numbers ?? throw new InvalidDataException($"{Name} has no numbers « {column} ».");

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InvalidDataException">A column is neither of texts nor of whole numbers.</exception>
    public static OpenTable Read(string name, ParquetReader reader)
    {
        var sizes = Enumerable.Range(0, reader.RowGroupCount).Select(g => checked((int)reader.OpenRowGroupReader(g).RowCount)).ToList();
        var columns = reader.Schema.DataFields.Select(f => ColumnOf(reader, f, sizes)).ToList();
        return new OpenTable(name, columns, sizes);
    }

    private static OpenColumn ColumnOf(ParquetReader reader, DataField field, List<int> sizes)
    {
        if (field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>))
            return new OpenColumn(field.Name, field.IsNullable, TextsOf(reader, field, sizes), null);
        if (field.ClrType != typeof(long))
            throw new InvalidDataException($"column {field.Name} is of {field.ClrType.Name}");
        var numbers = field.IsNullable
            ? Whole<long?>(reader, sizes, (g, part) => g.ReadAsync<long>(field, part).AsTask())
            : [.. Whole<long>(reader, sizes, (g, part) => g.ReadAsync<long>(field, part).AsTask()).Select(n => (long?)n)];
        return new OpenColumn(field.Name, field.IsNullable, null, numbers);
    }

    // Ids and codes come again and again: one text for each.
    private static string?[] TextsOf(ParquetReader reader, DataField field, List<int> sizes)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return Whole<string?>(reader, sizes, async (g, part) =>
        {
            await g.ReadAsync(field, part);
            Share(part.Span, known);
        });
    }

    private static void Share(Span<string?> texts, HashSet<string> known)
    {
        foreach (ref var text in texts)
        {
            if (text is not null && !known.Add(text) && known.TryGetValue(text, out var first))
                text = first;
        }
    }

    private static T[] Whole<T>(ParquetReader reader, List<int> sizes, Func<ParquetRowGroupReader, Memory<T>, Task> read)
    {
        var values = new T[sizes.Sum()];
        var first = 0;
        for (var g = 0; g < sizes.Count; g++)
        {
            read(reader.OpenRowGroupReader(g), values.AsMemory(first, sizes[g])).GetAwaiter().GetResult();
            first += sizes[g];
        }

        return values;
    }

    private OpenColumn? Find(string column) => Columns.FirstOrDefault(c => c.Name == column);
}

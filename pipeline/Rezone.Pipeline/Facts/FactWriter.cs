using Parquet;
using Parquet.Schema;

namespace Rezone.Pipeline.Facts;

/// <summary>Writes facts in row groups of bounded size; an interrupted file never takes the place of a whole one.</summary>
public sealed class FactWriter : IDisposable
{
    private const int RowsPerGroup = 100_000;
    private readonly string path;
    private readonly ParquetSchema schema;
    private readonly FileStream stream;
    private readonly ParquetWriter writer;
    private readonly List<Fact> pending = new(RowsPerGroup);
    private readonly int dimensions;

    internal FactWriter(string path, IReadOnlyList<string> dimensions)
    {
        this.path = path;
        this.dimensions = dimensions.Count;
        schema = new ParquetSchema([
            new DataField<string>(FactTable.CommuneColumn, nullable: false),
            .. dimensions.Select(d => new DataField<string>(d, nullable: false)),
            new DataField<string>(FactTable.MeasureColumn, nullable: false),
            new DecimalDataField(FactTable.AmountColumn, FactTable.Precision, FactTable.Scale, isNullable: true),
        ]);
        stream = File.Create(Partial);
        writer = ParquetWriter.CreateAsync(schema, stream).GetAwaiter().GetResult();
    }

    /// <summary>Facts added so far.</summary>
    public long Count { get; private set; }

    private string Partial => path + ".partial";

    /// <summary>Adds one fact.</summary>
    /// <exception cref="ArgumentException">The fact has not one value per dimension.</exception>
    public void Add(Fact fact)
    {
        if (fact.Values.Count != dimensions)
            throw new ArgumentException($"{fact.Values.Count} values for {dimensions} dimensions.", nameof(fact));
        pending.Add(fact);
        Count++;
        if (pending.Count == RowsPerGroup)
            WriteGroup();
    }

    /// <summary>Ends the file and puts it in its place.</summary>
    public void Complete()
    {
        if (pending.Count > 0)
            WriteGroup();
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        stream.Dispose();
        File.Move(Partial, path, overwrite: true);
    }

    /// <summary>Closes the file; without <see cref="Complete"/> what was written is dropped.</summary>
    public void Dispose()
    {
        stream.Dispose();
        File.Delete(Partial);
    }

    private void WriteGroup()
    {
        using var group = writer.CreateRowGroup();
        var fields = schema.DataFields;
        ParquetColumns.Write(group, fields[0], pending.ConvertAll(f => f.Commune.ToString()));
        for (var d = 0; d < dimensions; d++)
        {
            var dimension = d;
            ParquetColumns.Write(group, fields[1 + d], pending.ConvertAll(f => f.Values[dimension]));
        }

        ParquetColumns.Write(group, fields[^2], pending.ConvertAll(f => f.Measure));
        ParquetColumns.Write(group, fields[^1], pending.Select(f => f.Amount).ToArray());
        group.CompleteValidate();
        pending.Clear();
    }
}

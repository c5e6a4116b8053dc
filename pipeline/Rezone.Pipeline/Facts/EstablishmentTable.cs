using Parquet;
using Parquet.Schema;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Facts;

/// <summary>Establishments of FINESS in a Parquet file beside the facts, one row each, ordered by FINESS number.</summary>
public static class EstablishmentTable
{
    private static readonly ParquetSchema Schema = new(
        new DataField<string>("finess_et", nullable: false),
        new DataField<string>("finess_ej", nullable: false),
        new DataField<string>("name", nullable: false),
        new DataField<string>("category", nullable: false),
        new DataField<string>("commune", nullable: false),
        new DecimalDataField("x", FactTable.Precision, FactTable.Scale, isNullable: true),
        new DecimalDataField("y", FactTable.Precision, FactTable.Scale, isNullable: true),
        new DataField<int?>("epsg"),
        new DataField<int?>("updated_day"),
        new DataField<string>("entity_name", nullable: false),
        new DataField<string>("status", nullable: false),
        new DataField<string>("address", nullable: false),
        new DataField<string>("town", nullable: false),
        new DataField<string>("phone", nullable: false));

    /// <summary>Where the establishments are, inside the folder of facts.</summary>
    public static string PathOf(string folder) => FactTable.PathOf(folder, "finess-et-etablissements");

    /// <summary>Writes every establishment.</summary>
    public static void Write(string folder, IEnumerable<Establishment> establishments)
    {
        Directory.CreateDirectory(folder);
        var rows = establishments.OrderBy(e => e.FinessEt, StringComparer.Ordinal).ToList();
        using var stream = File.Create(PathOf(folder));
        var writer = ParquetWriter.CreateAsync(Schema, stream).GetAwaiter().GetResult();
        using (var group = writer.CreateRowGroup())
        {
            var fields = Schema.DataFields;
            ParquetColumns.Write(group, fields[0], rows.ConvertAll(e => e.FinessEt));
            ParquetColumns.Write(group, fields[1], rows.ConvertAll(e => e.FinessEj));
            ParquetColumns.Write(group, fields[2], rows.ConvertAll(e => e.Name));
            ParquetColumns.Write(group, fields[3], rows.ConvertAll(e => e.Category));
            ParquetColumns.Write(group, fields[4], rows.ConvertAll(e => e.Commune.ToString()));
            ParquetColumns.Write(group, fields[5], rows.Select(e => e.X).ToArray());
            ParquetColumns.Write(group, fields[6], rows.Select(e => e.Y).ToArray());
            ParquetColumns.Write(group, fields[7], rows.Select(e => e.Epsg).ToArray());
            ParquetColumns.Write(group, fields[8], rows.Select(e => e.Updated?.DayNumber).ToArray());
            ParquetColumns.Write(group, fields[9], rows.ConvertAll(e => e.EntityName));
            ParquetColumns.Write(group, fields[10], rows.ConvertAll(e => e.Status));
            ParquetColumns.Write(group, fields[11], rows.ConvertAll(e => e.Address));
            ParquetColumns.Write(group, fields[12], rows.ConvertAll(e => e.Town));
            ParquetColumns.Write(group, fields[13], rows.ConvertAll(e => e.Phone));
            group.CompleteValidate();
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Reads every establishment, ordered by FINESS number.</summary>
    public static IReadOnlyList<Establishment> Read(string folder)
    {
        using var stream = File.OpenRead(PathOf(folder));
        var reader = ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
        var establishments = new List<Establishment>();
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            establishments.AddRange(ReadGroup(group, reader.Schema));
        }

        return establishments;
    }

    private static IEnumerable<Establishment> ReadGroup(ParquetRowGroupReader group, ParquetSchema schema)
    {
        string[] Text(string column) => ParquetColumns.ReadText(group, schema, column);
        var (et, ej, name) = (Text("finess_et"), Text("finess_ej"), Text("name"));
        var (category, commune) = (Text("category"), Text("commune"));
        var (entity, status) = (Text("entity_name"), Text("status"));
        var (address, town, phone) = (Text("address"), Text("town"), Text("phone"));
        var x = ParquetColumns.Read<decimal>(group, schema, "x");
        var y = ParquetColumns.Read<decimal>(group, schema, "y");
        var epsg = ParquetColumns.Read<int>(group, schema, "epsg");
        var day = ParquetColumns.Read<int>(group, schema, "updated_day");
        for (var row = 0; row < et.Length; row++)
        {
            yield return new Establishment(
                et[row],
                ej[row],
                name[row],
                category[row],
                CodeCommune.Parse(commune[row]),
                x[row],
                y[row],
                epsg[row],
                day[row] is { } number ? DateOnly.FromDayNumber(number) : null)
            {
                EntityName = entity[row],
                Status = status[row],
                Address = address[row],
                Town = town[row],
                Phone = phone[row],
            };
        }
    }
}

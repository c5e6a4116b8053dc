using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Rezone.Audit.Tests;

/// <summary>
/// The open data of <see cref="ToySite"/>, written by hand, to be tampered with. In a header, « # » marks a column of
/// numbers and « ? » one with empty cells.
/// </summary>
internal sealed class ToyOpenData
{
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = CompressionLevel.Optimal,
    };

    private readonly SortedDictionary<string, string> tables = new(StringComparer.Ordinal)
    {
        ["comptes-communes"] = """
            variable;code_commune;valeur#?;motif?
            gps;01001;7;
            gps;01002;3;
            gps;01004;4;
            gps;02001;9;
            gps;02002;6;
            places;01001;3;
            places;01002;;non_disponible
            places;01004;5;
            places;02001;2;
            """,
        ["activite-communes"] = """
            variable;code_commune;valeur#?;motif?
            acts;01001;700;
            acts;01002;;secret_statistique
            acts;01004;;secret_statistique
            acts;02001;900;
            acts;02002;600;
            """,
        ["groupes"] = """
            groupe;communes#;population_municipale#
            01001-1;1;100
            01001-2;2;300
            01002-1;1;200
            01003-1;1;50
            01003-4;4;400
            01004-2;2;50
            02001-1;1;300
            02002-1;1;100
            """,
        ["groupes-communes"] = """
            groupe;code_commune
            01001-1;01001
            01001-2;01001
            01001-2;01002
            01002-1;01002
            01003-1;01003
            01003-4;01003
            01003-4;01004
            01003-4;01005
            01003-4;02001
            01004-2;01004
            01004-2;01005
            02001-1;02001
            02002-1;02002
            """,
        ["montants-groupes"] = """
            variable;groupe;valeur#
            d;01001-1;90
            d;01002-1;180
            d;01003-1;45
            d;01004-2;39
            d;02001-1;270
            d;02002-1;92
            n;01001-2;30
            n;01003-4;50
            n;02002-1;12
            """,
        ["totaux-zones"] = """
            variable;zone;valeur#?;motif?
            acts;FR;2900;
            acts;R84;2900;
            acts;D01;1400;
            acts;D02;1500;
            d;FR;716;
            d;R84;716;
            d;D01;354;
            d;D02;362;
            gps;FR;29;
            gps;R84;29;
            gps;D01;14;
            gps;D02;15;
            n;FR;92;
            n;R84;92;
            n;D01;;secret_statistique
            n;D02;;secret_statistique
            places;FR;;non_disponible
            places;R84;;non_disponible
            places;D01;;non_disponible
            places;D02;2;
            """,
        ["communes"] = """
            code_commune;nom;code_departement;code_region;population_municipale#
            01001;Un;01;84;100
            01002;Deux;01;84;200
            01003;Trois;01;84;50
            01004;Quatre;01;84;50
            01005;Cinq;01;84;0
            02001;Six;02;84;300
            02002;« Sept » l'Île;02;84;100
            """,
        ["zones"] = """
            zone;communes#;population_municipale#
            FR;7;800
            R84;7;800
            D01;5;400
            D02;2;400
            """,
        ["indicateurs"] = """
            indicateur;valeur_dimension?;numerateur;denominateur?;professionnels?;minimum#?;decimales#
            share;;n;d;;11;0
            places;;places;;;;0
            mean;;acts;gps;gps;5;0
            """,
        ["variables"] = """
            variable;decoupage?;ensemble?
            acts;;
            d;d;
            gps;;
            n;n;d
            places;;
            """,
        ["dimensions"] = """
            dimension;libelle
            age;17 ans et plus
            """,
        ["sources"] = """
            source;titre
            s;Une source
            """,
    };

    /// <summary>Replaces text in a table, in both of its files.</summary>
    public void Replace(string table, string old, string by) => tables[table] = Replaced(tables[table], old, by);

    /// <summary>Writes every file; all CSV files but one plain.</summary>
    /// <returns>The folder.</returns>
    public string Write(string site)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site, "donnees-ouvertes")).FullName;
        foreach (var (name, text) in tables)
        {
            WriteCsv(folder, name, text);
            WriteParquet(Path.Combine(folder, name + ".parquet"), text);
        }

        var resources = tables.SelectMany(t => new[] { CsvName(t.Key), t.Key + ".parquet" }.Select(f => ResourceOf(f, t.Value)));
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), $$"""{ "resources": [ {{string.Join(", ", resources)}} ] }""");
        return folder;
    }

    /// <summary>Writes one table as Parquet, with other settings or notes.</summary>
    public void Rewrite(string folder, string table, ParquetOptions? options = null, string? note = null) =>
        WriteParquet(Path.Combine(folder, table + ".parquet"), tables[table], options, note);

    private static string Replaced(string text, string old, string by) =>
        text.Contains(old, StringComparison.Ordinal) ? text.Replace(old, by, StringComparison.Ordinal) : throw new ArgumentException($"no {old}", nameof(old));

    private static string CsvName(string table) => table + (table == "montants-groupes" ? ".csv.gz" : ".csv");

    private static string[] Lines(string text) => [.. text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string NameOf(string header) => header.TrimEnd('#', '?');

    private static void WriteCsv(string folder, string table, string text)
    {
        var lines = Lines(text);
        var header = string.Join(';', lines[0].Split(';').Select(h => h.Replace("#", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal)));
        using var file = File.Create(Path.Combine(folder, CsvName(table)));
        using Stream stream = CsvName(table).EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Optimal) : file;
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Skip(1).Prepend(header).Select(l => l + "\r\n"))));
    }

    private static void WriteParquet(string path, string text, ParquetOptions? options = null, string? note = null)
    {
        var rows = Lines(text).Select(l => l.Split(';')).ToList();
        var schema = new ParquetSchema([.. rows[0].Select(FieldOf)]);
        using var stream = File.Create(path);
        var writer = ParquetWriter.CreateAsync(schema, stream, options ?? Options).GetAwaiter().GetResult();
        if (note is not null)
            writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["note"] = note };
        using (var group = writer.CreateRowGroup())
        {
            foreach (var (field, column) in schema.DataFields.Select((f, i) => (f, i)))
                WriteColumn(group, field, rows[0][column], [.. rows.Skip(1).Select(r => r[column])]);
        }

        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static Field FieldOf(string header) => (header.Contains('#', StringComparison.Ordinal), header.EndsWith('?')) switch
    {
        (true, true) => new DataField<long?>(NameOf(header)),
        (true, false) => new DataField<long>(NameOf(header)),
        var (_, isNullable) => new DataField<string>(NameOf(header), isNullable),
    };

    private static void WriteColumn(ParquetRowGroupWriter group, DataField field, string header, string[] cells)
    {
        var written = (header.Contains('#', StringComparison.Ordinal), header.EndsWith('?')) switch
        {
            (true, true) => group.WriteAsync(field, new ReadOnlyMemory<long?>([.. cells.Select(c => c.Length == 0 ? (long?)null : long.Parse(c))])),
            (true, false) => group.WriteAsync(field, new ReadOnlyMemory<long>([.. cells.Select(long.Parse)])),
            _ => group.WriteAsync(field, cells.Select(c => c.Length == 0 ? null : c).ToArray()),
        };
        written.GetAwaiter().GetResult();
    }

    private static string ResourceOf(string path, string text)
    {
        var fields = Lines(text)[0].Split(';').Select(h => $$"""{ "name": "{{NameOf(h)}}", "type": "{{(h.Contains('#', StringComparison.Ordinal) ? "integer" : "string")}}" }""");
        return $$"""{ "path": "{{path}}", "schema": { "fields": [ {{string.Join(", ", fields)}} ] } }""";
    }
}

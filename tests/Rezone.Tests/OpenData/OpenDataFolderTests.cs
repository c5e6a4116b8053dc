using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Rezone.Pipeline.OpenData;

namespace Rezone.Tests.OpenData;

public sealed partial class OpenDataFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rezone-open").FullName;

    public OpenDataFolderTests() => OpenDataFolder.Write(folder, ToyFigures.Published(), ToyFigures.Catalogue);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_Communes_IsRfc4180InUtf8WithSemicolons()
    {
        using var gzip = new GZipStream(File.OpenRead(Path.Combine(folder, "communes.csv.gz")), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);

        Assert.Equal(
            "code_commune;nom;code_departement;code_region;siren_epci;population_municipale\r\n"
            + "01001;Un;01;84;240000001;100\r\n"
            + "01002;\"Deux; « trois »\";01;84;240000001;200\r\n"
            + "01003;L'Autre;01;84;240000001;50\r\n"
            + "02001;Quatre;02;84;240000001;300\r\n"
            + "02002;Cinq;02;84;;0\r\n",
            Encoding.UTF8.GetString(bytes.ToArray()));
    }

    [Fact]
    public void Write_EveryTable_IsTheSameInBothFilesForAnotherEngine()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        foreach (var table in OpenTables.Of(ToyFigures.Published(), ToyFigures.Catalogue))
        {
            var csv = Path.Combine(folder, table.Name + (table.IsLarge ? ".csv.gz" : ".csv"));
            var columns = string.Join(", ", table.Columns.Select(c => $"'{c.Name}': '{(c is OpenNumber ? "BIGINT" : "VARCHAR")}'"));
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                WITH c AS (SELECT * FROM read_csv('{csv}', delim = ';', header = true, columns = {"{"}{columns}{"}"})),
                     p AS (SELECT * FROM '{Path.Combine(folder, table.Name + ".parquet")}')
                SELECT (SELECT count(*) FROM p), (SELECT count(*) FROM (SELECT * FROM c EXCEPT ALL SELECT * FROM p)), (SELECT count(*) FROM (SELECT * FROM p EXCEPT ALL SELECT * FROM c))
                """;
            using var row = command.ExecuteReader();
            Assert.True(row.Read());
            Assert.Equal((table.Count, 0L, 0L), (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)));
        }
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var again = Directory.CreateDirectory(Path.Combine(folder, "again")).FullName;
        OpenDataFolder.Write(again, ToyFigures.Published(), ToyFigures.Catalogue);

        var files = Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).ToList();
        Assert.Equal((12 * 2) + 1, files.Count);
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(Path.Combine(folder, f)), File.ReadAllBytes(Path.Combine(again, f))));
    }

    /// <summary>What the profiles « data-package » and « tabular-data-resource » of Frictionless Data require.</summary>
    [Fact]
    public void Write_Description_HasWhatTheStandardRequires()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "datapackage.json")));
        var package = document.RootElement;

        Assert.Equal("data-package", package.GetProperty("profile").GetString());
        Assert.Matches(ResourceName(), package.GetProperty("name").GetString());
        Assert.NotEqual(0, package.GetProperty("resources").GetArrayLength());
        Assert.All(package.GetProperty("licenses").EnumerateArray(), l => Assert.Matches(ResourceName(), l.GetProperty("name").GetString()));
        Assert.All(package.GetProperty("sources").EnumerateArray(), s => Assert.NotEmpty(s.GetProperty("title").GetString() ?? ""));
        var names = package.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("name").GetString() ?? "").ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, n => Assert.Matches(ResourceName(), n));
        foreach (var resource in package.GetProperty("resources").EnumerateArray())
        {
            var path = resource.GetProperty("path").GetString() ?? "";
            Assert.True(File.Exists(Path.Combine(folder, path)), path);
            Assert.True(resource.GetProperty("profile").GetString() is "tabular-data-resource" or "data-resource");
            Assert.All(resource.GetProperty("schema").GetProperty("fields").EnumerateArray(), field =>
            {
                Assert.True(field.GetProperty("type").GetString() is "string" or "integer");
                Assert.NotEmpty(field.GetProperty("description").GetString() ?? "");
            });
            Assert.Equal("", Assert.Single(resource.GetProperty("schema").GetProperty("missingValues").EnumerateArray()).GetString());
        }
    }

    [Fact]
    public void Write_Description_NamesTheColumnsOfEachHeaderAndItsKey()
    {
        var package = DataPackage.Read(folder);

        foreach (var resource in package.Resources.Where(r => r.Format == "csv"))
        {
            using var file = File.OpenRead(Path.Combine(folder, resource.Path));
            using Stream plain = resource.Compression is null ? file : new GZipStream(file, CompressionMode.Decompress);
            using var text = new StreamReader(plain);
            var header = text.ReadLine()?.Split(resource.Dialect?.Delimiter ?? "") ?? [];
            Assert.Equal(header, resource.Schema.Fields.Select(f => f.Name));
            Assert.All(resource.Schema.PrimaryKey ?? [], key => Assert.Contains(key, header));
        }
    }

    [Fact]
    public void Write_SimulatedSource_IsSaidInEveryTitleItConcerns()
    {
        var package = DataPackage.Read(folder);

        Assert.Equal("Rézone, données ouvertes (données simulées)", package.Title);
        Assert.Contains("ne les utilisez pas", package.Description, StringComparison.Ordinal);
        Assert.Equal(["Caisse, Patients", "Caisse, Autres patients", "INSEE, COG", "INSEE, Lieux"], package.Sources.Select(s => s.Title));
        Assert.Equal(
            ["montants-groupes.csv.gz", "montants-groupes.parquet", "totaux-zones.csv.gz", "totaux-zones.parquet"],
            package.Resources.Where(r => r.Simulated).Select(r => r.Path));
        Assert.All(package.Resources, r => Assert.Equal(r.Simulated, r.Title.EndsWith(" (données simulées)", StringComparison.Ordinal)));
    }

    [GeneratedRegex("^([-a-z0-9._/])+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResourceName();
}

using System.Globalization;
using System.IO.Compression;
using DuckDB.NET.Data;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>
/// Figures computed by SQL straight over the raw files: the second road that the pipeline's numbers are compared with.
/// It shares no code and no intermediate file with the pipeline; of the catalogue it takes the codes that make up a value
/// of a dimension, and nothing else.
/// </summary>
public sealed class RawTruth : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("raw-truth-");
    private readonly IReadOnlyList<string> rawFolders;
    private readonly Dictionary<string, bool> absentIsNone;

    public RawTruth(IReadOnlyList<string> rawFolders)
    {
        this.rawFolders = rawFolders;
        connection.Open();
        Execute(TruthOfPlaces.Sql(Find));
        if (rawFolders.SelectMany(f => Directory.Exists(f) ? Directory.EnumerateFiles(f, "donnees_communes_mayotte.csv", SearchOption.AllDirectories) : []).Any())
            Execute(TruthOfPlaces.Mayotte(Find));
        Execute(TruthOfDimensions.Sql(d => Quoted(Path.Combine(ProjectFolders.Find().Catalogue, "dimensions", d + ".json"))));
        Execute(TruthOfPublicFiles.Sql(p => Plain(Find(p))));
        Execute(TruthOfPatients.Sql(Find));
        Execute(TruthOfProfessionals.Sql(Find));
        absentIsNone = Rows("SELECT col, bool_or(absent_is_none) FROM known GROUP BY col")
            .ToDictionary(r => (string)r[0], r => (bool)r[1], StringComparer.Ordinal);
    }

    /// <summary>Ids of the columns there is a truth about.</summary>
    public IReadOnlySet<string> Columns => absentIsNone.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Every selectable commune with its département and its région.</summary>
    public IReadOnlyList<(string Code, string Departement, string Region)> Units() =>
        [.. Rows("SELECT code, dep, reg FROM unit ORDER BY code").Select(r => ((string)r[0], (string)r[1], (string)r[2]))];

    /// <summary>Inhabitants (PMUN).</summary>
    public long Inhabitants(IReadOnlyCollection<string> codes) => Sum("insee-populations/population_municipale", codes);

    /// <summary>Establishments of every category.</summary>
    public long Establishments(IReadOnlyCollection<string> codes) => Sum("finess-et/etablissements", codes);

    /// <summary>Inhabitants per age band.</summary>
    public IReadOnlyDictionary<string, long> Ages(IReadOnlyCollection<string> codes) => ByValue("insee-pop1b/habitants", codes);

    /// <summary>Establishments per FINESS category and per type of structure.</summary>
    public IReadOnlyDictionary<string, long> Structures(IReadOnlyCollection<string> codes) => ByValue("finess-et/etablissements", codes);

    /// <summary>Every column summed over each place.</summary>
    /// <param name="places">The communes of each place.</param>
    internal TruthSums Sums(IReadOnlyDictionary<string, IReadOnlyCollection<string>> places)
    {
        Execute("CREATE OR REPLACE TABLE place (id VARCHAR, code VARCHAR);");
        using (var appender = connection.CreateAppender("place"))
        {
            foreach (var (id, codes) in places)
            {
                foreach (var code in codes)
                    appender.CreateRow().AppendValue(id).AppendValue(code).EndRow();
            }
        }

        return new TruthSums(
            absentIsNone,
            Rows("SELECT id, count(*) FROM place GROUP BY id").ToDictionary(r => (string)r[0], r => ToLong(r[1]), StringComparer.Ordinal),
            Rows("SELECT id, source, count(*) FROM place JOIN unit USING (code) JOIN gap USING (dep) GROUP BY ALL")
                .ToDictionary(r => ((string)r[0], (string)r[1]), r => ToLong(r[2])),
            Rows("SELECT id, col, coalesce(sum(amount), 0), count(amount), count(*) - count(amount) FROM place JOIN truth USING (code) GROUP BY ALL")
                .ToDictionary(r => ((string)r[0], (string)r[1]), r => (ToLong(r[2]), ToLong(r[3]), ToLong(r[4]))));
    }

    /// <summary>By column and commune, what the two largest contributors bring.</summary>
    public IReadOnlyDictionary<(string Column, string Code), (long First, long Second)> Largest() =>
        Rows("SELECT col, code, first, second FROM largest").ToDictionary(r => ((string)r[0], (string)r[1]), r => (ToLong(r[2]), ToLong(r[3])));

    /// <summary>Amounts of a source per commune, where there are any.</summary>
    public IEnumerable<(string Column, string Code, long? Amount)> AmountsOf(string source) =>
        Rows($"SELECT col, code, amount FROM truth WHERE starts_with(col, '{source}/')")
            .Select(r => ((string)r[0], (string)r[1], r[2] is DBNull ? (long?)null : ToLong(r[2])));

    public void Dispose()
    {
        connection.Dispose();
        scratch.Delete(recursive: true);
    }

    private long Sum(string column, IReadOnlyCollection<string> codes) =>
        ToLong(Rows($"SELECT coalesce(sum(amount), 0) FROM truth WHERE col = '{column}' AND code IN ({List(codes)})").Single()[0]);

    private Dictionary<string, long> ByValue(string measure, IReadOnlyCollection<string> codes) =>
        Rows($"SELECT split_part(col, '/', 3), sum(amount) FROM truth WHERE col LIKE '{measure}/%' AND code IN ({List(codes)}) GROUP BY ALL")
            .ToDictionary(r => (string)r[0], r => ToLong(r[1]), StringComparer.Ordinal);

    /// <summary>The newest file of a name, in the first folder that has one.</summary>
    private string Find(string pattern) => Quoted(rawFolders
        .Where(Directory.Exists)
        .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Reverse())
        .First());

    /// <summary>The table inside a zip, since SQL reads plain files only.</summary>
    private string Plain(string path)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return path;
        ZipFile.ExtractToDirectory(path, scratch.FullName);
        return Directory.EnumerateFiles(scratch.FullName, "*.csv", SearchOption.AllDirectories).Single();
    }

    private static string Quoted(string path) => path.Replace("'", "''", StringComparison.Ordinal);

    private static string List(IReadOnlyCollection<string> codes) => string.Join(", ", codes.Select(c => $"'{c}'"));

    private static long ToLong(object value) => Convert.ToInt64(value.ToString(), CultureInfo.InvariantCulture);

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private List<object[]> Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}

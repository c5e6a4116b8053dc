using System.Globalization;
using System.IO.Compression;
using DuckDB.NET.Data;

namespace Rezone.Browser.Tests.Oracle;

/// <summary>
/// Figures of a territory computed by SQL straight over the raw files: the second road that the pipeline's numbers are
/// compared with. It shares no code and no intermediate file with the pipeline.
/// </summary>
/// <remarks>
/// Codes are followed to the COG of the country by the events of <c>v_mvt_commune</c> alone, which is enough here because
/// the raw tables are at most a few years old and the compared ones hold no commune that was split since.
/// </remarks>
public sealed class RawTruth : IDisposable
{
    private readonly DuckDBConnection connection = new("Data Source=:memory:");
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("raw-truth-");

    public RawTruth(IReadOnlyList<string> rawFolders)
    {
        connection.Open();
        string Find(string pattern) => rawFolders
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Reverse())
            .First()
            .Replace("'", "''", StringComparison.Ordinal);

        Execute($"""
            CREATE TABLE cog AS SELECT * FROM read_csv('{Find("v_commune_2026.csv")}', all_varchar = true);
            CREATE TABLE unit AS
              SELECT COM AS code, DEP AS dep FROM cog
              WHERE TYPECOM = 'COM' AND COM NOT IN (SELECT COMPARENT FROM cog WHERE TYPECOM = 'ARM')
              UNION ALL
              SELECT arm.COM, city.DEP FROM cog arm JOIN cog city ON city.COM = arm.COMPARENT AND city.TYPECOM = 'COM'
              WHERE arm.TYPECOM = 'ARM';
            CREATE TABLE step AS
              SELECT COM_AV AS old, any_value(COM_AP) AS new
              FROM read_csv('{Find("v_mvt_commune_2026.csv")}', all_varchar = true)
              WHERE TYPECOM_AV = 'COM' AND TYPECOM_AP = 'COM' AND COM_AV <> COM_AP AND DATE_EFF > '2018-01-01'
                AND COM_AV NOT IN (SELECT code FROM unit)
              GROUP BY COM_AV HAVING count(DISTINCT COM_AP) = 1;
            UPDATE step SET new = later.new FROM step later WHERE later.old = step.new;
            CREATE TABLE population AS
              SELECT COM AS code, PMUN::BIGINT AS inhabitants FROM read_csv('{Find("donnees_communes.csv")}', delim = ';', all_varchar = true)
              WHERE COM IN (SELECT code FROM unit);
            """);
        if (rawFolders.SelectMany(f => Directory.Exists(f) ? Directory.EnumerateFiles(f, "donnees_communes_mayotte.csv", SearchOption.AllDirectories) : []).Any())
        {
            Execute($"""
                INSERT INTO population SELECT '97' || CODCOM, PMUN::BIGINT
                FROM read_csv('{Find("donnees_communes_mayotte.csv")}', delim = ';', all_varchar = true);
                """);
        }

        Execute($"""
            CREATE TABLE band AS
              SELECT coalesce(new, CODGEO) AS code, band, round(sum(nb), 0)::BIGINT AS persons FROM (
                SELECT CODGEO, sum(NB::DECIMAL(30, 15)) AS nb,
                  CASE WHEN AGED100::INT < 18 THEN '0-17' WHEN AGED100::INT < 40 THEN '18-39' WHEN AGED100::INT < 65 THEN '40-64'
                       WHEN AGED100::INT < 80 THEN '65-79' ELSE '80+' END AS band
                FROM read_csv('{Plain(Find("TD_POP1B_*"))}', delim = ';', all_varchar = true) GROUP BY ALL) LEFT JOIN step ON old = CODGEO
              WHERE coalesce(new, CODGEO) IN (SELECT code FROM unit) GROUP BY ALL;
            CREATE TABLE structure AS
              SELECT coalesce(new, here) AS code, category
              FROM (SELECT CASE WHEN dep[1] = '9' AND dep[2] BETWEEN 'A' AND 'I' THEN '97' || com ELSE dep || com END AS here, *
                    FROM (SELECT column00 AS kind, column12 AS com, column13 AS dep, column18 AS category
                    FROM read_csv('{Find("etalab-cs110050?-stock-2*.csv")}', delim = ';', header = false, all_varchar = true,
                                  null_padding = true, strict_mode = false, skip = 1,
                                  names = [{string.Join(", ", Enumerable.Range(0, 32).Select(i => $"'column{i:00}'"))}]))
                    WHERE kind = 'structureet') LEFT JOIN step ON old = here;
            CREATE TABLE patients AS
              SELECT coalesce(new, code_commune) AS code, population, sum(consommants::BIGINT) AS persons
              FROM read_csv('{Find("am-consommants-*.csv")}', delim = ';', all_varchar = true) LEFT JOIN step ON old = code_commune
              GROUP BY ALL;
            """);
    }

    /// <summary>Every selectable commune with its département.</summary>
    public IReadOnlyList<(string Code, string Departement)> Units() =>
        [.. Rows("SELECT code, dep FROM unit ORDER BY code").Select(r => ((string)r[0], (string)r[1]))];

    /// <summary>Inhabitants (PMUN).</summary>
    public long Inhabitants(IReadOnlyCollection<string> codes) =>
        Number($"SELECT coalesce(sum(inhabitants), 0) FROM population WHERE code IN ({List(codes)})");

    /// <summary>Inhabitants per age band.</summary>
    public IReadOnlyDictionary<string, long> Ages(IReadOnlyCollection<string> codes) =>
        Rows($"SELECT band, sum(persons) FROM band WHERE code IN ({List(codes)}) GROUP BY band")
            .ToDictionary(r => (string)r[0], r => ToLong(r[1]), StringComparer.Ordinal);

    /// <summary>Establishments per FINESS category.</summary>
    public IReadOnlyDictionary<string, long> Structures(IReadOnlyCollection<string> codes) =>
        Rows($"SELECT category, count(*) FROM structure WHERE code IN ({List(codes)}) GROUP BY category")
            .ToDictionary(r => (string)r[0], r => ToLong(r[1]), StringComparer.Ordinal);

    /// <summary>Patients of a population; null where none of the communes was collected.</summary>
    public long? Patients(IReadOnlyCollection<string> codes, string population) =>
        Rows($"SELECT sum(persons) FROM patients WHERE population = '{population}' AND code IN ({List(codes)})")
            .Select(r => r[0] is DBNull ? (long?)null : ToLong(r[0])).Single();

    public void Dispose()
    {
        connection.Dispose();
        scratch.Delete(recursive: true);
    }

    /// <summary>The table inside a zip, since SQL reads plain files only.</summary>
    private string Plain(string path)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return path;
        ZipFile.ExtractToDirectory(path, scratch.FullName);
        return Directory.EnumerateFiles(scratch.FullName, "*.csv", SearchOption.AllDirectories).Single();
    }

    private static string List(IReadOnlyCollection<string> codes) => string.Join(", ", codes.Select(c => $"'{c}'"));

    private static long ToLong(object value) => Convert.ToInt64(value.ToString(), CultureInfo.InvariantCulture);

    private long Number(string sql) => ToLong(Rows(sql).Single()[0]);

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

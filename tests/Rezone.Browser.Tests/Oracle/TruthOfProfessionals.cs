namespace Rezone.Browser.Tests.Oracle;

/// <summary>
/// Registers of professionals: a commune without a row has none, a département without any row was not collected, and a
/// sum with a part that was not collected is not either.
/// </summary>
internal static class TruthOfProfessionals
{
    private const string Sum = "CASE WHEN count(amount) = count(*) THEN round(sum(amount), 0)::BIGINT END";

    public static string Sql(Func<string, string> find) => Rows(find) + Numbers + Activity;

    // Ages are completed years on 31 December: of the year before for a first semester, of the year for a second one.
    private static string Rows(Func<string, string> find) => $"""
        CREATE TEMP TABLE person AS
          SELECT identifiant, code_specialite AS specialite, coalesce(new, code_commune) AS code,
            regexp_extract(filename, 'professionnels-(\d+)-S', 1)::INT - CASE WHEN filename LIKE '%-S1.csv' THEN 1 ELSE 0 END
              - naissance[1:4]::INT AS age,
            file_active::BIGINT AS file_active, actes::BIGINT AS actes, coefficient::DECIMAL(30, 6) AS coefficient
          FROM read_csv('{find("am-professionnels-*.csv")}', delim = ';', all_varchar = true, filename = true)
          LEFT JOIN step ON old = code_commune;
        CREATE TEMP TABLE practice AS
          SELECT specialite, code FROM person
          UNION ALL
          SELECT specialite, coalesce(new, code_commune)
          FROM read_csv('{find("am-cabinets-*.csv")}', delim = ';', all_varchar = true) JOIN person USING (identifiant)
          LEFT JOIN step ON old = code_commune;
        INSERT INTO gap
          SELECT DISTINCT 'am-professionnels', dep FROM unit WHERE dep NOT IN (SELECT dep FROM person JOIN unit USING (code))
          UNION ALL
          SELECT DISTINCT 'am-cabinets', dep FROM unit WHERE dep NOT IN (SELECT dep FROM practice JOIN unit USING (code));

        """;

    private const string Numbers = """
        INSERT INTO known
          SELECT concat('am-professionnels/', unnest(['professionnels', 'professionnels_60', 'professionnels_65']), '/', value), true
          FROM (SELECT DISTINCT value FROM label WHERE dimension = 'profession')
          UNION ALL
          SELECT DISTINCT 'am-cabinets/lieux/' || value, true FROM label WHERE dimension IN ('profession', 'groupe-profession');
        CREATE TEMP TABLE professional AS
          SELECT value AS profession, person.* FROM person JOIN label ON dimension = 'profession' AND label.code = specialite
          WHERE person.code IN (SELECT code FROM unit);
        INSERT INTO truth
          SELECT 'am-professionnels/professionnels/' || profession, code, count(*) FROM professional GROUP BY ALL
          UNION ALL
          SELECT 'am-professionnels/professionnels_60/' || profession, code, count(*) FILTER (age >= 60) FROM professional GROUP BY ALL
          UNION ALL
          SELECT 'am-professionnels/professionnels_65/' || profession, code, count(*) FILTER (age >= 65) FROM professional GROUP BY ALL
          UNION ALL
          SELECT 'am-cabinets/lieux/' || value, practice.code, count(*)
          FROM practice JOIN label ON dimension IN ('profession', 'groupe-profession') AND label.code = specialite
          WHERE practice.code IN (SELECT code FROM unit) GROUP BY ALL;

        """;

    private const string Activity = $"""
        CREATE TEMP TABLE activity AS
          SELECT 'am-professionnels/file_active/' || profession AS col, code, file_active::DECIMAL(30, 6) AS amount FROM professional
          WHERE profession IN ('medecin-generaliste', 'infirmier', 'masseur-kinesitherapeute', 'orthophoniste')
          UNION ALL
          SELECT 'am-professionnels/actes/' || profession, code, actes::DECIMAL(30, 6) FROM professional
          WHERE profession IN ('medecin-generaliste', 'infirmier', 'masseur-kinesitherapeute', 'orthophoniste', 'orthoptiste')
          UNION ALL
          SELECT 'am-professionnels/coefficient/' || profession, code, coefficient FROM professional
          WHERE profession IN ('orthophoniste', 'orthoptiste');
        INSERT INTO known SELECT DISTINCT col, true FROM activity;
        INSERT INTO truth SELECT col, code, {Sum} FROM activity GROUP BY ALL;
        INSERT INTO largest
          SELECT col, code, coalesce(round(max(amount) FILTER (place = 1), 0), 0)::BIGINT, coalesce(round(max(amount) FILTER (place = 2), 0), 0)::BIGINT
          FROM (SELECT *, row_number() OVER (PARTITION BY col, code ORDER BY amount DESC NULLS LAST) AS place FROM activity)
          GROUP BY ALL;
        """;
}

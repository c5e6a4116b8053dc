namespace Rezone.Browser.Tests.Oracle;

/// <summary>Ages of the census, establishments of FINESS and the two lists that are joined to it.</summary>
internal static class TruthOfPublicFiles
{
    public static string Sql(Func<string, string> find) => Ages(find("TD_POP1B_*")) + Establishments(find) + Lists(find);

    private static string Ages(string file) => $"""
        INSERT INTO known SELECT 'insee-pop1b/habitants/' || value, false FROM label WHERE dimension = 'tranche-age';
        INSERT INTO truth
          SELECT 'insee-pop1b/habitants/' || band, today(CODGEO) AS code, round(sum(nb), 0)::BIGINT FROM (
            SELECT CODGEO, sum(NB::DECIMAL(30, 15)) AS nb,
              CASE WHEN AGED100::INT < 18 THEN '0-17' WHEN AGED100::INT < 40 THEN '18-39' WHEN AGED100::INT < 65 THEN '40-64'
                   WHEN AGED100::INT < 80 THEN '65-79' ELSE '80+' END AS band
            FROM read_csv('{file}', delim = ';', all_varchar = true) GROUP BY ALL)
          GROUP BY band, code HAVING code IN (SELECT code FROM unit);

        """;

    // FINESS writes overseas départements as 9A to 9F. The legal status is that of the entity that holds the establishment.
    private static string Establishments(Func<string, string> find) => $"""
        CREATE TABLE entity AS
          SELECT column01 AS ej, coalesce(value, 'inconnu') AS status
          FROM read_csv('{find("etalab-cs1100501-stock-????????-????.csv")}', {Cells(23)})
          LEFT JOIN label ON dimension = 'statut-juridique' AND label.code = column16
          WHERE column00 = 'structureej';
        CREATE TABLE establishment AS
          SELECT et, today(here) AS code, category, coalesce(status, 'inconnu') AS status
          FROM (SELECT column01 AS et, column02 AS ej, column18 AS category,
                  CASE WHEN column13[1] = '9' AND column13[2] BETWEEN 'A' AND 'I' THEN '97' ELSE column13 END || column12 AS here
                FROM read_csv('{find("etalab-cs1100507-stock-????????-????.csv")}', {Cells(32)})
                WHERE column00 = 'structureet')
          LEFT JOIN entity USING (ej)
          WHERE today(here) IN (SELECT code FROM unit);

        INSERT INTO known
          SELECT 'finess-et/etablissements', true
          UNION ALL
          SELECT DISTINCT 'finess-et/etablissements/' || value, true FROM label WHERE dimension IN ('type-structure', 'categorie-finess');
        INSERT INTO truth
          SELECT 'finess-et/etablissements', code, count(*) FROM establishment GROUP BY code
          UNION ALL
          SELECT 'finess-et/etablissements/' || category, code, count(*) FROM establishment GROUP BY ALL
          UNION ALL
          -- Cliniques are private: those of public entities are hospitals.
          SELECT 'finess-et/etablissements/' || value, establishment.code, count(*)
          FROM establishment JOIN label ON dimension = 'type-structure' AND label.code = category
          WHERE value <> 'clinique' OR status <> 'public'
          GROUP BY ALL;

        """;

    private static string Lists(Func<string, string> find) => $"""
        INSERT INTO known
          SELECT 'aci-msp/maisons', true
          UNION ALL
          SELECT 'cnam-cds-type/centres/' || value, true FROM label WHERE dimension = 'type-centre';
        INSERT INTO truth
          SELECT 'aci-msp/maisons', code, count(*)
          FROM read_csv('{find("msp-aci-*.csv")}', delim = ';', all_varchar = true) JOIN establishment ON et = finess_et GROUP BY ALL
          UNION ALL
          SELECT 'cnam-cds-type/centres/' || coalesce(type, 'non-determine'), code, count(*)
          FROM establishment LEFT JOIN read_csv('{find("cds-type-*.csv")}', delim = ';', all_varchar = true) ON et = finess_et
          WHERE category = '124' GROUP BY ALL;
        """;

    private static string Cells(int count) =>
        "delim = ';', header = false, all_varchar = true, null_padding = true, strict_mode = false, skip = 1, "
        + $"names = [{string.Join(", ", Enumerable.Range(0, count).Select(i => $"'column{i:00}'"))}]";
}

namespace Rezone.Browser.Tests.Oracle;

/// <summary>Extracts that count patients. A sum with a part that was not collected is not collected either.</summary>
internal static class TruthOfPatients
{
    private const string Sum = "CASE WHEN count(amount) = count(*) THEN sum(amount) END";

    public static string Sql(Func<string, string> find)
    {
        string Table(string extract) => $"read_csv('{find($"am-{extract}-*.csv")}', delim = ';', all_varchar = true)";
        return $"""
            INSERT INTO known
              SELECT 'am-consommants/consommants/' || value, false FROM label WHERE dimension = 'population'
              UNION ALL
              SELECT 'am-consommants/sans_medecin_traitant/' || value, false FROM label WHERE dimension = 'population' AND value <> 'tous'
              UNION ALL
              SELECT 'am-ald/patients/' || value, false FROM label WHERE dimension = 'ald'
              UNION ALL
              SELECT concat('am-prevention/', unnest(['numerateur', 'denominateur']), '/', value), false FROM label WHERE dimension = 'prevention'
              UNION ALL
              SELECT concat('am-parcours/', unnest(['numerateur', 'denominateur', 'patients_numerateur', 'patients_denominateur']), '/', value), false
              FROM label WHERE dimension = 'parcours';

            CREATE TEMP TABLE counted AS
              SELECT 'am-consommants/consommants/' || population AS col, code_commune, consommants::BIGINT AS amount FROM {Table("consommants")}
              UNION ALL
              SELECT 'am-consommants/sans_medecin_traitant/' || population, code_commune, sans_medecin_traitant::BIGINT
              FROM {Table("consommants")} WHERE population <> 'tous'
              UNION ALL
              SELECT 'am-ald/patients/' || numero_ald, code_commune, patients::BIGINT FROM {Table("ald")}
              UNION ALL
              SELECT 'am-prevention/numerateur/' || indicateur, code_commune, numerateur::BIGINT FROM {Table("prevention")}
              UNION ALL
              SELECT 'am-prevention/denominateur/' || indicateur, code_commune, denominateur::BIGINT FROM {Table("prevention")}
              UNION ALL
              SELECT 'am-parcours/numerateur/' || indicateur, code_commune, numerateur::BIGINT FROM {Table("parcours")}
              UNION ALL
              SELECT 'am-parcours/denominateur/' || indicateur, code_commune, denominateur::BIGINT FROM {Table("parcours")}
              UNION ALL
              SELECT 'am-parcours/patients_numerateur/' || indicateur, code_commune, patients_numerateur::BIGINT FROM {Table("parcours")}
              UNION ALL
              SELECT 'am-parcours/patients_denominateur/' || indicateur, code_commune, patients_denominateur::BIGINT FROM {Table("parcours")};
            INSERT INTO truth
              SELECT col, coalesce(new, code_commune) AS code, {Sum} FROM counted LEFT JOIN step ON old = code_commune
              WHERE coalesce(new, code_commune) IN (SELECT code FROM unit) GROUP BY ALL;
            DROP TABLE counted;

            INSERT INTO known SELECT DISTINCT 'am-offreurs/nombre/' || value, true FROM label WHERE dimension = 'offreur';
            CREATE TEMP TABLE offreur AS
              SELECT coalesce(new, code_commune) AS code, code_categorie, nombre::BIGINT AS amount
              FROM {Table("offreurs")} LEFT JOIN step ON old = code_commune
              WHERE coalesce(new, code_commune) IN (SELECT code FROM unit);
            INSERT INTO truth
              SELECT 'am-offreurs/nombre/' || value, offreur.code, {Sum}
              FROM offreur JOIN label ON dimension = 'offreur' AND label.code = code_categorie GROUP BY ALL;
            INSERT INTO gap
              SELECT DISTINCT 'am-offreurs', dep FROM unit WHERE dep NOT IN (SELECT dep FROM offreur JOIN unit USING (code));

            """;
    }
}

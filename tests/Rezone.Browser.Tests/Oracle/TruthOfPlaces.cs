namespace Rezone.Browser.Tests.Oracle;

/// <summary>Communes of today, what older codes have become, inhabitants; and the tables that all truths are put into.</summary>
/// <remarks>
/// Codes are followed by the last event that ended them, of <c>v_mvt_commune</c> alone. That is enough here: no raw table
/// that is compared holds a commune that was split after its own year and lives on under its code.
/// </remarks>
internal static class TruthOfPlaces
{
    public static string Sql(Func<string, string> find) => $"""
        -- A commune without a row has none of the thing (absent_is_none), or no figure.
        CREATE TABLE known (col VARCHAR, absent_is_none BOOLEAN);
        -- No amount: not collected.
        CREATE TABLE truth (col VARCHAR, code VARCHAR, amount BIGINT);
        CREATE TABLE largest (col VARCHAR, code VARCHAR, first BIGINT, second BIGINT);
        -- Départements that a register leaves out: not collected.
        CREATE TABLE gap (source VARCHAR, dep VARCHAR);

        CREATE TABLE cog AS SELECT * FROM read_csv('{find("v_commune_2026.csv")}', all_varchar = true);
        CREATE TABLE unit AS
          SELECT COM AS code, DEP AS dep, REG AS reg FROM cog
          WHERE TYPECOM = 'COM' AND COM NOT IN (SELECT COMPARENT FROM cog WHERE TYPECOM = 'ARM')
          UNION ALL
          SELECT arm.COM, city.DEP, city.REG FROM cog arm JOIN cog city ON city.COM = arm.COMPARENT AND city.TYPECOM = 'COM'
          WHERE arm.TYPECOM = 'ARM';

        CREATE TABLE ended AS
          SELECT COM_AV AS old, any_value(COM_AP) AS new FROM (
            SELECT COM_AV, COM_AP FROM read_csv('{find("v_mvt_commune_2026.csv")}', all_varchar = true)
            WHERE TYPECOM_AV = 'COM' AND TYPECOM_AP = 'COM' AND COM_AV <> COM_AP AND COM_AV NOT IN (SELECT code FROM unit)
            QUALIFY DATE_EFF = max(DATE_EFF) OVER (PARTITION BY COM_AV))
          GROUP BY COM_AV HAVING count(DISTINCT COM_AP) = 1;
        CREATE TABLE step AS
          WITH RECURSIVE walk AS (
            SELECT old, new FROM ended
            UNION
            SELECT walk.old, ended.new FROM walk JOIN ended ON ended.old = walk.new)
          SELECT old, new FROM walk WHERE new IN (SELECT code FROM unit);
        CREATE MACRO today(code) AS coalesce((SELECT new FROM step WHERE old = code), code);

        INSERT INTO known VALUES ('insee-populations/population_municipale', false);
        INSERT INTO truth
          SELECT 'insee-populations/population_municipale', COM, PMUN::BIGINT
          FROM read_csv('{find("donnees_communes.csv")}', delim = ';', all_varchar = true)
          WHERE COM IN (SELECT code FROM unit);
        """;

    public static string Mayotte(Func<string, string> find) => $"""
        INSERT INTO truth
          SELECT 'insee-populations/population_municipale', '97' || CODCOM, PMUN::BIGINT
          FROM read_csv('{find("donnees_communes_mayotte.csv")}', delim = ';', all_varchar = true);
        """;
}

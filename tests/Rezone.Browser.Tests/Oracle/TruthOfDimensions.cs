namespace Rezone.Browser.Tests.Oracle;

/// <summary>Which codes of the raw files make up the values of a dimension, as the catalogue declares them.</summary>
internal static class TruthOfDimensions
{
    private static readonly string[] Grouped = ["profession", "groupe-profession", "offreur", "type-structure", "statut-juridique"];
    private static readonly string[] Plain = ["categorie-finess", "type-centre", "tranche-age", "ald", "prevention", "parcours", "population"];

    public static string Sql(Func<string, string> file) => "CREATE TABLE label (dimension VARCHAR, value VARCHAR, code VARCHAR);\n" + string.Join(
        '\n',
        Grouped.Select(d => $"INSERT INTO label SELECT '{d}', v.id, unnest(v.codes) FROM (SELECT unnest(\"values\") AS v FROM read_json('{file(d)}'));")
            .Concat(Plain.Select(d => $"INSERT INTO label SELECT '{d}', v.id, v.id FROM (SELECT unnest(\"values\") AS v FROM read_json('{file(d)}'));")));
}

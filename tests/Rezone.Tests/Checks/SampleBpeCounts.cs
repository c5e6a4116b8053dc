using System.Globalization;
using System.Text;
using ExcelDataReader;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.Checks;

/// <summary>FINESS and the BPE of the sample, counted from the cells of their files without the project's readers.</summary>
internal static class SampleBpeCounts
{
    // The categories of FINESS that are compared, written once more by hand.
    private const string Equipments = """
        D101 101 114 122 128 129 355 365
        D102 106 109
        D103 362
        D104 161 292 430
        D105 131
        D108 124 125 130
        D109 156 366 412 425 444
        D110 142 143 266 267 294 347
        D111 141 146
        D112 127
        D113 603
        D302 610 611 612
        D304 132
        D305 126
        D307 620 627 628 629 641
        """;

    private static string Folder => ProjectFolders.Find().Sample;

    /// <summary>« D307 20047: 1 / 2 » for each commune and equipment of which the two have not the same number, ordered.</summary>
    public static IReadOnlyList<string> Differences()
    {
        var bpe = Bpe();
        var expected = new List<string>();
        foreach (var line in Equipments.Split('\n').Select(l => l.Trim().Split(' ')))
        {
            var finess = Finess(line[1..]);
            expected.AddRange(
                from code in finess.Keys.Concat(bpe.Keys.Where(k => k.Type == line[0]).Select(k => k.Code)).Distinct().Order(StringComparer.Ordinal)
                let one = finess.GetValueOrDefault(code)
                let other = bpe.GetValueOrDefault((code, line[0]))
                where one != other
                select $"{line[0]} {code}: {one} / {other}");
        }

        return expected;
    }

    // FINESS writes 9I for the overseas département 979 of the sample, and 9J for the Pacific, which is none.
    private static Dictionary<string, int> Finess(string[] categories) => File
        .ReadLines(Path.Combine(Folder, "etalab-cs1100507-stock-20260512-0339.csv"))
        .Select(l => l.Split(';'))
        .Where(c => c[0] == "structureet" && c[13] != "9J" && categories.Contains(c[18]))
        .CountBy(c => (c[13] == "9I" ? "97" : c[13]) + c[12])
        .ToDictionary(c => c.Key, c => c.Value);

    private static Dictionary<(string Code, string Type), int> Bpe()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(Path.Combine(Folder, "equip-serv-sante-com-2020.xlsx"));
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var counts = new Dictionary<(string Code, string Type), int>();
        do
        {
            List<string> header = [];
            while (reader.Read())
            {
                var cells = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i)?.ToString() ?? "").ToList();
                if (cells[0] == "CODGEO" && cells.Contains("NB_D101"))
                    header = cells;
                else if (header.Count > 0 && Today(cells[0]) is { } code)
                {
                    for (var i = 4; i < cells.Count; i++)
                        counts[(code, header[i][3..])] = counts.GetValueOrDefault((code, header[i][3..])) + int.Parse(cells[i], CultureInfo.InvariantCulture);
                }
            }
        }
        while (reader.NextResult());

        return counts;
    }

    // What happened to communes of the sample after 2021, see its v_mvt_commune: the city is counted by arrondissement,
    // what was split is given to none of its parts.
    private static string? Today(string code) => code switch
    {
        "96200" or "96007" or "99017" => null,
        "20008" => "20005",
        "99015" => "99024",
        _ => code,
    };
}

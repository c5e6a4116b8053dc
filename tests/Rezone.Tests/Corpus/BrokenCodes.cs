using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>Codes that a spreadsheet changed, and codes of other years and countries.</summary>
internal static class BrokenCodes
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        Cell("code-without-its-leading-zero", "The code 02003 of a population came out of a spreadsheet as 2003.", Populations, "COM", "2003"),
        Cell("code-without-its-leading-zero-in-the-cog", "A code of v_commune_2026.csv lost its leading zero.", Communes, "COM", "1002"),
        Cell("code-without-its-leading-zero-in-am", "A code of am-consommants-2026-S1.csv lost its leading zero.", Consommants, "code_commune", "1002"),
        Cell("code-without-its-leading-zero-in-pop1b", "A code of TD_POP1B_2022.csv lost its leading zero.", Ages, "CODGEO", "1002"),
        Cell("postcode-without-its-leading-zero", "A postal code lost its leading zero.", Postcodes, "Code_postal", "1400"),
        new("finess-without-its-leading-zero", "A FINESS number lost its leading zero.", g => g.Raw.Line(Finess, 2, l => l.Replace(";201001000;", ";10000024;", StringComparison.Ordinal))),
        Cell("code-as-excel-shows-it", "A code of a population became 2,00E+04.", Populations, "COM", "2,00E+04"),
        Cell("code-as-a-decimal", "A code of a population became 20002.0.", Populations, "COM", "20002.0"),
        Cell("code-with-blanks", "A code of a population has blanks around it.", Populations, "COM", " 20002 "),
        Cell("code-with-an-apostrophe", "A code of a population keeps the apostrophe that makes it text.", Populations, "COM", "'20002"),
        Cell("code-of-corsica-in-lower-case", "A code is written 2a004.", Populations, "COM", "2a004"),
        new("dates-as-excel-shows-them", "Every date of v_mvt_commune_2026.csv is written 01/01/2026.", g => g.Raw.Lines(Movements, lines => lines.Select((l, i) =>
        {
            var cells = l.Split(',');
            return i == 0 ? l : string.Join(',', [cells[0], string.Join('/', cells[1].Split('-').Reverse()), .. cells[2..]]);
        }))),
        new("finess-dates-as-excel-shows-them", "The dates of FINESS are written 12/05/2026.", g => g.Raw.Text(Finess, text => text.Replace("2026-05-12;\r\n", "12/05/2026;\r\n", StringComparison.Ordinal).Replace("2026-05-12;\n", "12/05/2026;\n", StringComparison.Ordinal))),
        Cell("code-of-another-country", "A population of a Belgian commune.", Populations, "COM", "62063"),
        Cell("code-outside-the-cog", "A population of Nouméa, which is in no département.", Populations, "COM", "98818"),
        new("commune-retired-before-the-table", "donnees_communes.csv of 2026 has a row of 20008, merged into 20005 on 1 January 2026.", g => g.Raw.Lines(Populations, lines =>
            [.. lines, lines[2].Replace(";002;20002;", ";008;20008;", StringComparison.Ordinal).Replace(";0;0;0", ";500;0;500", StringComparison.Ordinal)])),
        new("split-since-the-table", "donnees_communes.csv is declared of the COG of 2021; 96007 and 99017 have been split since, and their parts were no communes.", g =>
            g.Raw.Text("simulation.json", text => text.Replace("\"seed\"", "\"cog\": 2021, \"seed\"", StringComparison.Ordinal))),
        new("commune-of-last-year", "am-consommants-2026-S1.csv, declared of 2026, holds a commune of the COG of 2025 in place of one of today.", g => g.Raw.Text(Consommants, text =>
            text.Replace("\n20005;", "\n20008;", StringComparison.Ordinal))),
        Cell("whole-city", "A population of a city whose arrondissements stand below.", Populations, "COM", "96200"),
        new("city-beside-its-arrondissements", "TD_POP1B_2022.csv has rows of the city besides those of its arrondissements: INSEE publishes both.", g => g.Raw.Lines(Ages, lines =>
            [.. lines, .. lines.Where(l => l.StartsWith("ARM;96301;", StringComparison.Ordinal)).Select(l => l.Replace("ARM;96301;", "COM;96200;", StringComparison.Ordinal))])),
        new("synthetic-code-in-a-real-file", "A synthetic code in a file that is not declared as simulated.", g =>
        {
            g.Raw.Text("simulation.json", text => text.Replace("\"insee-pop1b\",", "", StringComparison.Ordinal));
            g.Raw.Cell(Ages, 3, "CODGEO", "Z0001");
        }),
    ];

    private static BrokenFile Cell(string name, string defect, string file, string column, string value) =>
        new(name, defect, g => g.Raw.Cell(file, 3, column, value));
}

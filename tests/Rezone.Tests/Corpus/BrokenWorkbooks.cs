using System.Text.RegularExpressions;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>The workbook of EPCI.</summary>
internal static partial class BrokenWorkbooks
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        new("workbook-code-without-its-leading-zero", "A code of epcicom.xlsx is the number 2004.", g => Replace(g, "J3", "<v>2004</v>")),
        new("workbook-code-as-a-number", "A code of epcicom.xlsx is the number 20011: nothing is lost.", g => Replace(g, "J3", "<v>20011</v>")),
        new("workbook-formula", "A code of epcicom.xlsx is a formula, with its value: read.", g => Replace(g, "J3", "<f>20000+11</f><v>20011</v>")),
        new("workbook-formula-without-value", "A code of epcicom.xlsx is a formula that was never computed.", g => Replace(g, "J3", "<f>20000+11</f>")),
        new("workbook-error", "A code of epcicom.xlsx is #N/A.", g => g.Raw.Sheet(s => s.Replace(Cell(s, "J3"), "<c r=\"J3\" t=\"e\"><v>#N/A</v></c>", StringComparison.Ordinal))),
        new("workbook-merged-cells", "The SIREN of an EPCI stands in one merged cell for all its communes.", g => g.Raw.Sheet(s =>
            s.Replace(Cell(s, "B3"), "", StringComparison.Ordinal).Replace(Cell(s, "B4"), "", StringComparison.Ordinal)
                .Replace("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:B4\"/></mergeCells>", StringComparison.Ordinal))),
        new("workbook-without-the-sheet", "epcicom.xlsx has another sheet only.", g => g.Raw.Rows(_ => ["<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Notice</t></is></c></row>"])),
        new("workbook-column-renamed", "The column insee of epcicom.xlsx is called code_insee.", g => g.Raw.WorkbookCell("J1", "code_insee")),
        new("workbook-title-rows", "Five title rows above the header of epcicom.xlsx: passed over.", g => g.Raw.Sheet(s =>
            RowNumber().Replace(s, m => (int.Parse(m.Value) + 5).ToString()))),
        new("workbook-cut", "epcicom.xlsx lacks its end.", g => g.Raw.Bytes(Epcis, b => b[..(b.Length / 2)])),
        new("workbook-that-is-a-csv", "epcicom.xlsx is a CSV under this name.", g => g.Raw.Text(Epcis, _ => "dept;siren;insee\n20;240990001;20004\n")),
        new("workbook-of-excel-97", "epcicom.xlsx is a workbook of Excel 97 under this name.", g => g.Raw.Text(Epcis, _ => "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + new string('\0', 600))),
        new("workbook-bomb", "The sheet of epcicom.xlsx is 100 MB of blanks.", g => g.Raw.Entry(Epcis, "sheet1.xml", _ => [.. Enumerable.Repeat((byte)' ', 100_000_000)])),
        new("workbook-with-entities", "The sheet of epcicom.xlsx defines entities that multiply (« a billion laughs »).", g => g.Raw.Sheet(s =>
            s.Replace("?><worksheet", "?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet", StringComparison.Ordinal).Replace("CC Pays des Mirages", "&b;", StringComparison.Ordinal))),
        new("workbook-row-missing", "epcicom.xlsx lacks a commune of an EPCI.", g => g.Raw.Rows(rows => rows.Where((_, i) => i != 5))),
        new("workbook-commune-in-two-epci", "A commune of epcicom.xlsx stands in two EPCI.", g => g.Raw.WorkbookCell("J40", "20011")),
        new("workbook-siren-rounded", "A SIREN of epcicom.xlsx became 2.4099E+08.", g => g.Raw.WorkbookCell("B3", "2.4099E+08")),
    ];

    private static void Replace(CorpusGround ground, string address, string content) =>
        ground.Raw.Sheet(s => s.Replace(Cell(s, address), $"<c r=\"{address}\">{content}</c>", StringComparison.Ordinal));

    [GeneratedRegex("(?<=<row r=\"|<c r=\"[A-Z]+)[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex RowNumber();

    private static string Cell(string sheet, string address)
    {
        var start = sheet.IndexOf($"<c r=\"{address}\"", StringComparison.Ordinal);
        return sheet[start..(sheet.IndexOf("</c>", start, StringComparison.Ordinal) + "</c>".Length)];
    }
}

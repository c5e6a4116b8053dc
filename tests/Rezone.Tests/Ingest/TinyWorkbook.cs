using System.IO.Compression;
using System.Security;
using System.Text;

namespace Rezone.Tests.Ingest;

/// <summary>Writes the smallest xlsx that a spreadsheet opens.</summary>
internal static class TinyWorkbook
{
    /// <summary>One sheet per text; a cell that starts with # is a number.</summary>
    public static void Write(string path, params string[] sheets)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{OfEach(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>
            """);
        Add("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Add("xl/workbook.xml", $"""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{OfEach(n => $"<sheet name=\"Feuille{n}\" sheetId=\"{n}\" r:id=\"r{n}\"/>")}</sheets></workbook>
            """);
        Add("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{OfEach(n => $"<Relationship Id=\"r{n}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}</Relationships>
            """);
        for (var i = 0; i < sheets.Length; i++)
        {
            var rows = string.Concat(sheets[i].ReplaceLineEndings("\n").Split('\n').Select((r, j) => Row(j + 1, r.Split(';'))));
            Add($"xl/worksheets/sheet{i + 1}.xml", $"""
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>
                """);
        }

        string OfEach(Func<int, string> part) => string.Concat(Enumerable.Range(1, sheets.Length).Select(part));

        void Add(string name, string text)
        {
            using var stream = archive.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static string Row(int number, string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => Cell($"{(char)('A' + i)}{number}", c)))}</row>";

    private static string Cell(string place, string text) => text.StartsWith('#')
        ? $"<c r=\"{place}\"><v>{text[1..]}</v></c>"
        : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
}

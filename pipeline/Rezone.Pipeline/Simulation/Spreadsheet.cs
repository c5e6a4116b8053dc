using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// Writes a workbook: the parts Open XML asks for and nothing else. The libraries that write xlsx
/// give random identifiers to parts and relations, and this project promises equal bytes.
/// </summary>
public static class Spreadsheet
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>
    /// Writes rows of texts (<see cref="string"/>) and whole numbers (<see cref="long"/>); null is an empty cell.
    /// </summary>
    public static void Write(string path, string sheet, IEnumerable<IReadOnlyList<object?>> rows) =>
        Write(path, [(sheet, rows)]);

    /// <summary>Writes several sheets in the given order.</summary>
    public static void Write(string path, IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<object?>> Rows)> sheets) =>
        ZipFiles.Write(path, Parts(sheets));

    private static IEnumerable<(string Name, Action<Stream> Content)> Parts(
        IReadOnlyList<(string Name, IEnumerable<IReadOnlyList<object?>> Rows)> sheets) =>
    [
        Part("[Content_Types].xml", ContentTypes(sheets.Count)),
        Part("_rels/.rels", Relations("officeDocument", ["xl/workbook.xml"])),
        Part("xl/workbook.xml", Workbook(sheets.Select(s => s.Name))),
        Part("xl/_rels/workbook.xml.rels", Relations("worksheet", sheets.Select((_, i) => $"worksheets/sheet{i + 1}.xml"))),
        .. sheets.Select((sheet, i) => (
            $"xl/worksheets/sheet{i + 1}.xml", (Action<Stream>)(stream => WriteSheet(stream, sheet.Rows)))),
    ];

    /// <summary>Row by row: a sheet may have hundreds of thousands.</summary>
    private static void WriteSheet(Stream stream, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main.NamespaceName);
        xml.WriteStartElement("sheetData", Main.NamespaceName);
        var number = 0;
        foreach (var cells in rows)
        {
            number++;
            Row(number, cells).WriteTo(xml);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static XElement Row(int number, IReadOnlyList<object?> cells) => new(
        Main + "row", new XAttribute("r", number),
        cells.Select((cell, i) => (Cell: cell, Column: i)).Where(c => c.Cell is not null).Select(c => Cell(
            $"{(char)('A' + c.Column)}{number}", c.Cell)));

    private static XElement Cell(string reference, object? content) => content is long number
        ? new XElement(Main + "c", new XAttribute("r", reference), new XElement(Main + "v", number))
        : new XElement(
            Main + "c", new XAttribute("r", reference), new XAttribute("t", "inlineStr"),
            new XElement(Main + "is", new XElement(Main + "t", content)));

    private static XElement Workbook(IEnumerable<string> sheets) => new(
        Main + "workbook",
        new XElement(Main + "sheets", sheets.Select((sheet, i) => new XElement(
            Main + "sheet", new XAttribute("name", sheet), new XAttribute("sheetId", i + 1),
            new XAttribute(XName.Get("id", Office), $"rId{i + 1}")))));

    private static XElement Relations(string type, IEnumerable<string> targets) => new(
        Packaged + "Relationships",
        targets.Select((target, i) => new XElement(
            Packaged + "Relationship", new XAttribute("Id", $"rId{i + 1}"),
            new XAttribute("Type", $"{Office}/{type}"), new XAttribute("Target", target))));

    private static XElement ContentTypes(int sheets) => new(
        Types + "Types",
        new XElement(
            Types + "Default", new XAttribute("Extension", "rels"),
            new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        Override("/xl/workbook.xml", "sheet.main"),
        Enumerable.Range(1, sheets).Select(i => Override($"/xl/worksheets/sheet{i}.xml", "worksheet")));

    private static XElement Override(string part, string kind) => new(
        Types + "Override", new XAttribute("PartName", part),
        new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"));

    private static (string Name, Action<Stream> Content) Part(string name, XElement root) =>
        (name, stream => new XDocument(root).Save(stream, SaveOptions.DisableFormatting));
}

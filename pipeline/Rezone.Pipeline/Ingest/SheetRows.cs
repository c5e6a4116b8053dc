using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>The rows of an official workbook: its first sheet that has the declared columns, below any title rows.</summary>
internal static class SheetRows
{
    private const int MostTitleRows = 20;

    /// <summary>Reads the rows that are not empty.</summary>
    /// <exception cref="UserError">Source: the file is not a workbook, no sheet has every declared column, or it has no row.</exception>
    public static IReadOnlyList<SheetRow> Read(RawFile file) => Read(file, isEverySheet: false);

    /// <summary>Same, of every sheet that has the declared columns.</summary>
    /// <exception cref="UserError">Source: the file is not a workbook, no sheet has every declared column, or it has no row.</exception>
    public static IReadOnlyList<SheetRow> ReadEverySheet(RawFile file) => Read(file, isEverySheet: true);

    private static List<SheetRow> Read(RawFile file, bool isEverySheet)
    {
        // ExcelDataReader asks for windows-1252 before it looks at the file, whatever the format.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            CheckWhole(file);
            using var content = file.Open();
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(content.Stream);
            var rows = ReadSheets(file, reader, isEverySheet);
            return rows.Count > 0 ? rows : throw new UserError(
                UserErrorKind.Source, $"{file.Name}: the sheet holds no row below its header.", "Get the file again from its producer.");
        }
        catch (Exception error) when (error is ExcelReaderException or XmlException or FormatException or InvalidDataException or EndOfStreamException)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{file.Name}: this is not a workbook (xlsx), or it is damaged ({error.Message})",
                "Get the file again from its producer.");
        }
    }

    private static void CheckWhole(RawFile file)
    {
        using var content = file.Open();
        using var archive = new ZipArchive(content.Stream);
        foreach (var entry in archive.Entries)
        {
            using var stream = new WholeEntryStream(entry);
            stream.CopyTo(Stream.Null);
        }
    }

    private static List<SheetRow> ReadSheets(RawFile file, IExcelDataReader reader, bool isEverySheet)
    {
        var best = new List<string>();
        var rows = new List<SheetRow>();
        var isFound = false;
        do
        {
            for (var line = 1; line <= MostTitleRows && reader.Read(); line++)
            {
                var header = HeaderOf(reader, file.Declared.Columns);
                if (header.Count == file.Declared.Columns.Count)
                {
                    rows.AddRange(RowsBelow(reader, header, line));
                    isFound = true;
                }
                else if (header.Count > best.Count)
                {
                    best = [.. header.Values];
                }
            }
        }
        while ((isEverySheet || !isFound) && reader.NextResult());

        return isFound ? rows : throw new UserError(
            UserErrorKind.Source,
            $"{file.Name}: no sheet has a row with every declared column; missing: "
            + $"{Quotation.Of([.. file.Declared.Columns.Select(c => c.Name).Except(best, StringComparer.Ordinal)])}.",
            "Get the official workbook, or declare its new layout in raw-data/sources.json.");
    }

    /// <summary>Position in the sheet → declared name, of the declared columns that this row names.</summary>
    private static Dictionary<int, string> HeaderOf(IExcelDataReader reader, IReadOnlyList<SourceManifestColumn> columns)
    {
        var header = new Dictionary<int, string>();
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var name = reader.GetValue(i)?.ToString() ?? "";
            if (columns.FirstOrDefault(c => SourceHeader.IsNamed(c, name)) is { } column && !header.ContainsValue(column.Name))
                header.Add(i, column.Name);
        }

        return header;
    }

    private static List<SheetRow> RowsBelow(IExcelDataReader reader, Dictionary<int, string> header, long line)
    {
        var rows = new List<SheetRow>();
        while (reader.Read())
        {
            line++;
            var cells = new Dictionary<string, object>(header.Count, StringComparer.Ordinal);
            foreach (var (position, name) in header)
            {
                if (position < reader.FieldCount && reader.GetValue(position) is { } value and not "")
                    cells.Add(name, value);
            }

            if (cells.Count > 0)
                rows.Add(new SheetRow(line, cells));
        }

        return rows;
    }
}

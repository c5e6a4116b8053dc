using System.Text;
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
    /// <exception cref="UserError">Source: the file is not a workbook, or no sheet has every declared column.</exception>
    public static IEnumerable<SheetRow> Read(RawFile file)
    {
        using var content = file.Open();
        using var reader = Open(file, content.Stream);
        var best = new List<string>();
        do
        {
            for (var line = 1; line <= MostTitleRows && reader.Read(); line++)
            {
                var header = HeaderOf(reader, file.Declared.Columns);
                if (header.Count == file.Declared.Columns.Count)
                {
                    foreach (var row in RowsBelow(reader, header, line))
                        yield return row;
                    yield break;
                }

                if (header.Count > best.Count)
                    best = [.. header.Values];
            }
        }
        while (reader.NextResult());

        var missing = file.Declared.Columns.Select(c => c.Name).Except(best, StringComparer.Ordinal);
        throw new UserError(
            UserErrorKind.Source,
            $"{file.Name}: no sheet has a row with every declared column; missing: {string.Join(", ", missing)}.",
            "Get the official workbook, or declare its new layout in raw-data/sources.json.");
    }

    private static IExcelDataReader Open(RawFile file, Stream stream)
    {
        // ExcelDataReader asks for windows-1252 before it looks at the file, whatever the format.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(stream);
        }
        catch (Exception error) when (error is HeaderException or InvalidDataException or EndOfStreamException)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{file.Name}: this is not a workbook (xlsx), or it ends too early ({error.Message})",
                "Get the file again from its producer.");
        }
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

    private static IEnumerable<SheetRow> RowsBelow(IExcelDataReader reader, Dictionary<int, string> header, long line)
    {
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
                yield return new SheetRow(line, cells);
        }
    }
}

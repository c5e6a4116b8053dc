using System.IO.Compression;
using CsvHelper;

namespace Rezone.Pipeline.OpenData;

/// <summary>A table as CSV: RFC 4180 with « ; », which French spreadsheets expect; UTF-8 without mark; nothing for an empty cell.</summary>
internal static class CsvFile
{
    public const char Separator = ';';
    public const string NewLine = "\r\n";

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Separator = Separator, NewLine = NewLine };

    /// <summary>Name of a table's file.</summary>
    public static string NameOf(OpenTable table) => table.Name + (table.IsLarge ? ".csv.gz" : ".csv");

    /// <summary>Writes a table into a folder. The gzip header holds no name and no time.</summary>
    public static void Write(string folder, OpenTable table)
    {
        using var file = File.Create(Path.Combine(folder, NameOf(table)));
        using Stream stream = table.IsLarge ? new GZipStream(file, CompressionLevel.SmallestSize) : file;
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: false);
        csv.WriteHeader([.. table.Columns.Select(c => c.Name)]);
        for (var row = 0; row < table.Count; row++)
        {
            foreach (var column in table.Columns)
                WriteCell(csv, column, row);
            csv.EndRecord();
        }
    }

    private static void WriteCell(CsvWriter csv, OpenColumn column, int row)
    {
        if (column is OpenNumber { Values: var numbers } && numbers[row] is { } number)
            csv.WriteField(number, default);
        else
            csv.WriteField(column is OpenText { Values: var texts } ? texts[row] ?? "" : "");
    }
}

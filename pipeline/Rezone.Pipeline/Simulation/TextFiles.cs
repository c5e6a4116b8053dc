using System.Text;
using CsvHelper;

namespace Rezone.Pipeline.Simulation;

/// <summary>Opens the text files of the simulation: the producer's separator, line end and encoding.</summary>
public static class TextFiles
{
    /// <summary>Writes one table; every cell that needs quotes gets them.</summary>
    public static void Write(
        string path, char separator, string newLine, IEnumerable<string[]> lines, Encoding? encoding = null)
    {
        using var text = new StreamWriter(path, append: false, encoding ?? new UTF8Encoding(false));
        using var csv = CsvWriter.Create(text, Options(separator, newLine), leaveOpen: false);
        foreach (var line in lines)
        {
            csv.WriteRecord(line);
        }
    }

    /// <summary>A writer of UTF-8 lines straight to a file, for the large tables.</summary>
    public static CsvWriter Open(string path, char separator, string newLine) =>
        CsvWriter.Create(File.Create(path), Options(separator, newLine), leaveOpen: false);

    private static CsvWriterOptions Options(char separator, string newLine) => new()
    {
        Separator = separator,
        NewLine = newLine,
        HasHeader = false,
        ValidateFieldCount = false,
    };
}

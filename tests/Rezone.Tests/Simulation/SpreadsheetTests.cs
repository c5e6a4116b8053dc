using ExcelDataReader;
using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

public sealed class SpreadsheetTests
{
    [Fact]
    public void Write_TextsNumbersAndGaps_AreReadBack()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "table.xlsx");

        Spreadsheet.Write(path, "Feuille 1", [["code", "nombre"], ["01004", 14L], [null, "Vœu & « l'Été »"]]);

        using var file = File.OpenRead(path);
        using var workbook = ExcelReaderFactory.CreateReader(file);
        Assert.Equal("Feuille 1", workbook.Name);
        Assert.Equal("code nombre", Next());
        Assert.Equal("01004 14", Next());
        Assert.Equal(" Vœu & « l'Été »", Next());
        Assert.False(workbook.Read());

        string Next() => workbook.Read() ? $"{workbook.GetValue(0)} {workbook.GetValue(1)}" : throw new InvalidOperationException("No row.");
    }

    [Fact]
    public void Write_TwoSheets_AreReadInTheirOrder()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "tables.xlsx");

        Spreadsheet.Write(path, [("COM", [["a", 1L]]), ("ARM", [["b", 2L]])]);

        using var file = File.OpenRead(path);
        using var workbook = ExcelReaderFactory.CreateReader(file);
        Assert.True(workbook.Read());
        Assert.Equal(("COM", "a", 1.0), (workbook.Name, workbook.GetString(0), workbook.GetDouble(1)));
        Assert.True(workbook.NextResult() && workbook.Read());
        Assert.Equal(("ARM", "b", 2.0), (workbook.Name, workbook.GetString(0), workbook.GetDouble(1)));
        Assert.False(workbook.NextResult());
    }

    [Fact]
    public void Write_Again_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Path.Combine(folder.Path, "1.xlsx"), Path.Combine(folder.Path, "2.xlsx"));

        Spreadsheet.Write(first, "Feuille", [["a", 1L]]);
        Spreadsheet.Write(second, "Feuille", [["a", 1L]]);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }
}

using System.Globalization;

namespace Rezone.Pipeline.Ingest;

/// <summary>A row of a workbook, its cells keyed by the declared name of their column.</summary>
/// <param name="Line">Row number in the sheet, from 1.</param>
/// <param name="Cells">Cells that are not empty.</param>
internal sealed record SheetRow(long Line, IReadOnlyDictionary<string, object> Cells)
{
    /// <summary>The cell's text; empty where the cell is.</summary>
    public string Text(string column) =>
        Cells.TryGetValue(column, out var cell) ? Convert.ToString(cell, CultureInfo.InvariantCulture)?.Trim() ?? "" : "";

    /// <summary>The cell's whole number, zero or more; null where it is anything else.</summary>
    public long? Count(string column) =>
        long.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>A code, with the leading zeros that a spreadsheet took from it.</summary>
    public string Code(string column, int length) =>
        Text(column) is { Length: > 0 } text ? text.PadLeft(length, '0') : "";
}

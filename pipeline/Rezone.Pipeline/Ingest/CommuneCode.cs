using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>A cell that holds a commune code.</summary>
internal static class CommuneCode
{
    /// <summary>Reads a code; reports what is not one. Synthetic codes are for simulated sources only (decision D25).</summary>
    public static bool TryRead(SourceRows rows, int column, RawSource source, out CodeCommune code)
    {
        if (TryParse(rows.Text(column), source, out code))
            return true;
        rows.Report(column, "not-a-commune-code", Expected(rows.Text(column)));
        return false;
    }

    /// <summary>What a cell that is no code should have held.</summary>
    public static string Expected(string text) => text.Length == 4 && char.IsAsciiDigit(text[0])
        ? "Five characters such as 01004 or 2A004 were expected; a spreadsheet has perhaps eaten the zero before these four."
        : "Five characters such as 01004 or 2A004 were expected.";

    /// <summary>Parses a code without reporting.</summary>
    public static bool TryParse(string text, RawSource source, out CodeCommune code) =>
        CodeCommune.TryParse(text, out code) && (source.Simulated || char.IsAsciiDigit(text[0]));
}

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
        rows.Report(column, KeyOf(rows.Text(column)), Expected(rows.Text(column)));
        return false;
    }

    /// <summary>Key under which a cell that is no code is reported.</summary>
    public static string KeyOf(string text) => HasLostItsZero(text) ? "lost-leading-zero" : "not-a-commune-code";

    /// <summary>What a cell that is no code should have held. What a spreadsheet took from it is named, never put back.</summary>
    public static string Expected(string text)
    {
        if (HasLostItsZero(text))
            return "The leading zero is lost, as when a spreadsheet saves the file: five characters such as 01004 were expected.";
        return text.Contains("E+", StringComparison.OrdinalIgnoreCase)
            ? "A spreadsheet has turned the code into a number: five characters such as 01004 or 2A004 were expected."
            : "Five characters such as 01004 or 2A004 were expected.";
    }

    /// <summary>Parses a code without reporting.</summary>
    public static bool TryParse(string text, RawSource source, out CodeCommune code) =>
        CodeCommune.TryParse(text, out code) && (source.Simulated || char.IsAsciiDigit(text[0]));

    private static bool HasLostItsZero(string text) => text.Length == 4 && text[0] != '0' && text.All(char.IsAsciiDigit);
}

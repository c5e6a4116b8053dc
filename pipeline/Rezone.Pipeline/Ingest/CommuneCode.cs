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
        rows.Report(column, "not-a-commune-code", "Five characters such as 01004 or 2A004 were expected.");
        return false;
    }

    /// <summary>Parses a code without reporting.</summary>
    public static bool TryParse(string text, RawSource source, out CodeCommune code) =>
        CodeCommune.TryParse(text, out code) && (source.Simulated || char.IsAsciiDigit(text[0]));
}

using System.Text.Unicode;

namespace Rezone.Pipeline.Ingest;

/// <summary>What the bytes of a line, read as UTF-8, may not be.</summary>
internal static class SourceText
{
    // « Ã » before one of the signs that follow it where « é » was converted twice. No French text has it.
    private static ReadOnlySpan<byte> TwiceEncoded => [0xC3, 0x83, 0xC2];

    private static ReadOnlySpan<byte> TwiceEncodedFromWindows => [0xC3, 0x83, 0xE2];

    /// <summary>Key and message of the first thing that is wrong; null where nothing is.</summary>
    public static (string Key, string Message)? ProblemOf(ReadOnlySpan<byte> record, string encoding)
    {
        var line = record.TrimEnd("\r\n"u8);
        if (!Utf8.IsValid(line))
            return ("invalid-encoding", $"The bytes of this line are not {encoding}, which the manifest declares.");
        // All below the blank but the tab.
        if (line.ContainsAnyInRange((byte)0, (byte)('\t' - 1)) || line.ContainsAnyInRange((byte)('\t' + 1), (byte)(' ' - 1)))
            return ("control-character", "The line holds NUL bytes or others that command a terminal; text was expected.");
        return line.IndexOf(TwiceEncoded) >= 0 || line.IndexOf(TwiceEncodedFromWindows) >= 0
            ? ("encoded-twice", "The accents of this line were converted to UTF-8 twice (« Ã© » for « é »).")
            : null;
    }
}

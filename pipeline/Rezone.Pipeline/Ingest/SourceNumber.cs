using System.Buffers.Text;

namespace Rezone.Pipeline.Ingest;

/// <summary>Numbers as official files write them.</summary>
internal static class SourceNumber
{
    private const int Longest = 64;

    // What a decimal sum keeps exactly and what the facts store; POP1B has 15 decimals at most.
    private const int MostDecimals = 18;

    /// <summary>Reads digits with a decimal point or comma, or with an exponent; false for anything it would have to round.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        if (text.IsEmpty || text.Length > Longest)
            return false;
        if (!text.Contains((byte)','))
            return TryParsePoint(text, out number);
        Span<byte> pointed = stackalloc byte[text.Length];
        text.Replace(pointed, (byte)',', (byte)'.');
        return TryParsePoint(pointed, out number);
    }

    private static bool TryParsePoint(ReadOnlySpan<byte> text, out decimal number)
    {
        var format = text.IndexOfAny((byte)'e', (byte)'E') < 0 ? 'F' : 'E';
        return Utf8Parser.TryParse(text, out number, out var read, format) && read == text.Length && number.Scale <= MostDecimals;
    }
}

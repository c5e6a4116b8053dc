using System.Buffers.Text;

namespace Rezone.Pipeline.Ingest;

/// <summary>Numbers as official files write them.</summary>
internal static class SourceNumber
{
    private const int Longest = 64;

    // What a decimal sum keeps exactly and what the facts store; POP1B has 15 decimals at most.
    private const int MostDecimals = 18;

    /// <summary>
    /// Reads digits with a decimal point or comma, or with a negative exponent (INSEE writes 2.5E-05); false for anything
    /// it would have to round, and for 6,55E+06, of which a spreadsheet has already dropped digits.
    /// </summary>
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
        var exponent = text.IndexOfAny((byte)'e', (byte)'E');
        if (exponent >= 0 && !text[(exponent + 1)..].StartsWith("-"u8))
        {
            number = 0;
            return false;
        }

        return Utf8Parser.TryParse(text, out number, out var read, exponent < 0 ? 'F' : 'E') && read == text.Length && number.Scale <= MostDecimals;
    }
}

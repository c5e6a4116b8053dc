using System.Security.Cryptography;
using System.Text;

namespace Rezone.Audit.Tests.Attacks;

/// <summary>19. Hashes of small integers, or of raw files, which anybody can compute.</summary>
internal static class Attack19Hashes
{
    private const int Integers = 2000;
    private const int Shortest = 12;

    public static IEnumerable<string> Recover(AttackedSite site)
    {
        var known = Enumerable.Range(0, Integers).Select(i => Encoding.UTF8.GetBytes(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .Select(SHA256.HashData)
            .Select(h => Convert.ToHexStringLower(h)[..Shortest])
            .ToHashSet(StringComparer.Ordinal);
        return from file in site.Files()
               from word in HexWords(file.Content)
               where known.Contains(word[..Shortest])
               select $"{file.Path}: {word}";
    }

    private static IEnumerable<string> HexWords(byte[] content)
    {
        var start = -1;
        for (var i = 0; i <= content.Length; i++)
        {
            var isHex = i < content.Length && char.IsAsciiHexDigitLower((char)content[i]);
            if (isHex && start < 0)
                start = i;
            if (isHex || start < 0)
                continue;
            if (i - start is >= Shortest and <= 64)
                yield return Encoding.ASCII.GetString(content, start, i - start);
            start = -1;
        }
    }
}

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// FINESS numbers that no real establishment has: real ones have 0 as third character (in metropolitan France) or the
/// département as fourth (overseas), and end, as these do, in a Luhn key.
/// </summary>
public static class FinessNumber
{
    private const int PerBlock = 100;
    private const int Blocks = 8;

    /// <summary>The number of an invented establishment, the <paramref name="rank"/>-th of its commune (from 0).</summary>
    public static string OfEstablishment(string commune, int rank) => rank < PerBlock * Blocks
        ? WithKey($"{commune[..2]}{1 + (rank / PerBlock)}{commune[2..]}{rank % PerBlock:00}")
        : throw new ArgumentOutOfRangeException(nameof(rank), rank, $"More than {PerBlock * Blocks} in commune {commune}.");

    /// <summary>The number of the entité juridique of an invented establishment.</summary>
    public static string OfEntity(string commune, int rank) => WithKey($"{commune[..2]}9{commune[2..]}{rank % PerBlock:00}");

    /// <summary>Luhn's key; Corsica's letters count as 0.</summary>
    private static string WithKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = char.IsAsciiDigit(digits[^(i + 1)]) ? digits[^(i + 1)] - '0' : 0;
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += (weighted / 10) + (weighted % 10);
        }

        return $"{digits}{(10 - (sum % 10)) % 10}";
    }
}

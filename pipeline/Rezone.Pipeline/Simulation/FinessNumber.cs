namespace Rezone.Pipeline.Simulation;

/// <summary>
/// FINESS numbers that no real establishment has: the third character of real ones is 0, of these 1 to 9. They have no
/// check digit either.
/// </summary>
public static class FinessNumber
{
    private const int PerBlock = 1_000;
    private const int Blocks = 8;

    /// <summary>The number of an invented establishment, the <paramref name="rank"/>-th of its commune (from 0).</summary>
    public static string OfEstablishment(string commune, int rank) => rank < PerBlock * Blocks
        ? $"{commune[..2]}{1 + (rank / PerBlock)}{commune[2..]}{rank % PerBlock:000}"
        : throw new ArgumentOutOfRangeException(nameof(rank), rank, $"More than {PerBlock * Blocks} in commune {commune}.");

    /// <summary>
    /// The number of the entité juridique of an establishment; that of a real one bears a letter no real number has there.
    /// </summary>
    public static string OfEntity(string commune, string establishment) => establishment[2] == '0'
        ? $"{establishment[..2]}B{establishment[3..]}"
        : $"{commune[..2]}9{commune[2..]}{establishment[^3..]}";
}

namespace Rezone.Pipeline.Ingest;

/// <summary>Codes as FINESS writes them.</summary>
public static class FinessCode
{
    /// <summary>What a cell that is no FINESS number should have held.</summary>
    public const string Expected = "Nine characters, digits or A and B for Corsica, were expected.";

    private const int NumberLength = 9;

    // Saint-Barthélemy and Saint-Martin left Guadeloupe in 2007 and took the codes below; FINESS kept the old ones.
    private static readonly Dictionary<string, string> Collectivites = new(StringComparer.Ordinal)
    {
        ["97123"] = "97701",
        ["97127"] = "97801",
    };

    /// <summary>
    /// The commune code of a « departement » of two characters and a « commune » of three: 9A + 101 is 97101. The letter
    /// counts the départements 971 to 979 (A to I); the Pacific (9J, Wallis-et-Futuna) is 98.
    /// </summary>
    public static string Of(string departement, string commune)
    {
        var code = departement switch
        {
            ['9', >= 'A' and <= 'I'] => "97" + commune,
            ['9', > 'I' and <= 'Z'] => "98" + commune,
            _ => departement + commune,
        };
        return Collectivites.GetValueOrDefault(code, code);
    }

    /// <summary>The commune code of a cell that holds it whole: 97101, or 9A101 in older files.</summary>
    public static string Of(string whole) => whole.Length > 2 ? Of(whole[..2], whole[2..]) : whole;

    /// <summary>Whether a text is a FINESS number: <c>010000024</c>, <c>2A0000014</c>.</summary>
    public static bool IsNumber(string text) =>
        text.Length == NumberLength && text.All(c => char.IsAsciiDigit(c) || c is 'A' or 'B');
}

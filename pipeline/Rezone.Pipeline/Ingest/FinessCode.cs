namespace Rezone.Pipeline.Ingest;

/// <summary>Codes as FINESS writes them.</summary>
public static class FinessCode
{
    private const int NumberLength = 9;

    // Saint-Barthélemy and Saint-Martin left Guadeloupe in 2007 and took the codes below; FINESS kept the old ones.
    private static readonly Dictionary<string, string> Collectivites = new(StringComparer.Ordinal)
    {
        ["97123"] = "97701",
        ["97127"] = "97801",
    };

    /// <summary>The commune code of a « departement » of two characters and a « commune » of three: 9A + 101 is 97101.</summary>
    public static string Of(string departement, string commune) => departement switch
    {
        ['9', >= 'A' and <= 'I'] => Moved("97" + commune),
        ['9', > 'I' and <= 'Z'] => "98" + commune,
        _ => departement + commune,
    };

    /// <summary>The present code of a commune that FINESS still counts in Guadeloupe; any other code as it is.</summary>
    public static string Moved(string code) => Collectivites.GetValueOrDefault(code, code);

    /// <summary>Whether a text is a FINESS number: <c>010000024</c>, <c>2A0000014</c>.</summary>
    public static bool IsNumber(string text) =>
        text.Length == NumberLength && text.All(c => char.IsAsciiDigit(c) || c is 'A' or 'B');
}

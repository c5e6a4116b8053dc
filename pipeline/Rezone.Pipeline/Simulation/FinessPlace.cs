namespace Rezone.Pipeline.Simulation;

/// <summary>The codes FINESS gives to départements and communes.</summary>
public static class FinessPlace
{
    /// <summary>
    /// Département and commune cells: 01 and 053 in metropolitan France; overseas a letter for the third figure (9A
    /// is 971, so by the same rule 9I is the sample's 979; 9J is 986) and the commune's last three characters.
    /// </summary>
    public static (string Departement, string Commune) CellsOf(string code) => code[..2] switch
    {
        "97" => ($"9{(char)('A' + code[2] - '1')}", code[2..]),
        "98" => ("9J", code[2..]),
        var departement => (departement, code[2..]),
    };
}

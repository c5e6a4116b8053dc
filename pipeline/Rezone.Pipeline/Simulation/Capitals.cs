namespace Rezone.Pipeline.Simulation;

/// <summary>French names in capitals, as official files write them.</summary>
public static class Capitals
{
    /// <summary>Capitals without accents; blanks for hyphens and apostrophes (INSEE's NCC, La Poste, FINESS).</summary>
    public static string WithBlanks(string name) => WithoutAccents(name).Replace('-', ' ').Replace('\'', ' ');

    /// <summary>Capitals without accents; hyphens and apostrophes stay (IGN's NOM_M).</summary>
    public static string WithoutAccents(string name) => string.Concat(name.Select(c => c switch
    {
        'à' or 'â' or 'À' or 'Â' => "A",
        'ç' or 'Ç' => "C",
        'é' or 'è' or 'ê' or 'ë' or 'É' or 'È' or 'Ê' or 'Ë' => "E",
        'î' or 'ï' or 'Î' or 'Ï' => "I",
        'ô' or 'ö' or 'Ô' => "O",
        'û' or 'ù' or 'ü' or 'Û' => "U",
        'ÿ' or 'Ÿ' => "Y",
        'œ' or 'Œ' => "OE",
        'æ' or 'Æ' => "AE",
        '’' => "'",
        _ => char.ToUpperInvariant(c).ToString(),
    }));
}

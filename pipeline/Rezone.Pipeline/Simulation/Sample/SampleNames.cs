namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Names that nobody can take for a real place, in all the shapes French names have.</summary>
public static class SampleNames
{
    private static readonly string[] Stems =
    [
        "Fict", "Chim", "Leurr", "Mirag", "Song", "Fabl", "Simul", "Modél", "Invent", "Imagin", "Brouill", "Esquiss",
        "Prototyp", "Hypothés",
    ];

    private static readonly string[] Endings = ["ac", "y", "ières", "euil", "ville", "ens", "argues", "oux"];

    private static readonly (string Article, string Noun)[] Nouns =
    [
        ("Le ", "Leurre"), ("Le ", "Mirage"), ("Le ", "Songe"), ("Le ", "Brouillon"), ("Le ", "Gabarit"), ("Le ", "Témoin"),
        ("Le ", "Prototype"), ("Le ", "Faux-Semblant"), ("Le ", "Vœu"), ("Le ", "Canular"), ("Le ", "Postiche"),
        ("La ", "Fable"), ("La ", "Maquette"), ("La ", "Feinte"), ("La ", "Chimère"), ("La ", "Conjecture"),
        ("La ", "Devinette"), ("La ", "Parenthèse"), ("La ", "Virgule"), ("La ", "Fiction"), ("La ", "Légende"),
        ("L'", "Ébauche"), ("L'", "Énigme"), ("L'", "Hypothèse"), ("L'", "Utopie"), ("L'", "Esquisse"),
        ("L'", "Astérisque"), ("L'", "Exemple"), ("L'", "Échantillon"), ("L'", "Illusion"),
        ("Les ", "Simulacres"), ("Les ", "Guillemets"), ("Les ", "Pointillés"),
        (string.Empty, "Saint-Exemple"), (string.Empty, "Saint-Prototype"), (string.Empty, "Sainte-Fiction"),
        (string.Empty, "Saint-Brouillon"), (string.Empty, "Sainte-Maquette"),
    ];

    private static readonly string[] Places =
    [
        string.Empty, "-sur-Brume", "-en-Songe", "-le-Vieux", "-les-Bains", "-sous-Bois", "-aux-Vents", "-la-Forêt",
        "-d'Essai", "-lès-Leurre", "-en-Brumaine", "-l'Église",
    ];

    /// <summary>Different names, in a random order.</summary>
    public static IReadOnlyList<SampleName> Draw(int count, RandomStream stream)
    {
        var made = Stems.SelectMany(s => Endings, (s, e) => new SampleName(string.Empty, s + e))
            .Concat(Nouns.SelectMany(n => Places, (n, p) => new SampleName(n.Article, n.Noun + p)));
        return [.. stream.Shuffle(made).Take(count)];
    }
}

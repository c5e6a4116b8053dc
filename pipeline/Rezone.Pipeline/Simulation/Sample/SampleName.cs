namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>A name and its article (« La », « L' », empty).</summary>
public sealed record SampleName(string Article, string Noun)
{
    /// <summary>LIBELLE: the name with its article.</summary>
    public string Label => Article + Noun;

    /// <summary>NCC: capitals without accents, apostrophes or hyphens.</summary>
    public string Capitals => Simulation.Capitals.WithBlanks(Noun);

    /// <summary>TNCC: INSEE's code of the article.</summary>
    public int ArticleCode => Article switch
    {
        "Le " => 2,
        "La " => 3,
        "Les " => 4,
        "L'" => 5,
        _ => "AEIOUY".Contains(Capitals[0], StringComparison.Ordinal) ? 1 : 0,
    };
}

namespace Rezone.Pipeline.OpenData;

/// <summary>One cut over all départements.</summary>
public sealed class PublishedCut
{
    /// <summary>Code of each collected commune, with the id of its block.</summary>
    public List<(string Code, string Block)> Communes { get; } = [];

    /// <summary>Id of each block → the communes and inhabitants that it declares.</summary>
    public Dictionary<string, (int Members, long Inhabitants)> Sizes { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes of the départements in which something was collected.</summary>
    public HashSet<string> Departements { get; } = new(StringComparer.Ordinal);
}

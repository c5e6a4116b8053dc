namespace Rezone.Pipeline.OpenData;

/// <summary>One variable on patients over all départements.</summary>
/// <param name="cut">Id of its cut.</param>
public sealed class PublishedAmounts(string cut)
{
    /// <summary>Id of its cut.</summary>
    public string Cut => cut;

    /// <summary>Id of each block → amount, and amount of the variable it is nested in.</summary>
    public Dictionary<string, (long Amount, long? Whole)> Blocks { get; } = new(StringComparer.Ordinal);
}

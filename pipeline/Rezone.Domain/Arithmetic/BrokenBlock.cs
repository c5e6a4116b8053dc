namespace Rezone.Domain.Arithmetic;

/// <summary>A block that reaches out of a territory, or whose communes in it stand in several départements.</summary>
/// <param name="Id">Id of the block.</param>
/// <param name="Members">Communes of the whole block.</param>
/// <param name="Population">Inhabitants of the whole block.</param>
/// <param name="Selected">Its communes in the territory.</param>
/// <param name="SelectedPopulation">Inhabitants of these.</param>
/// <param name="Places">The block in each part of the territory that it touches.</param>
internal sealed record BrokenBlock(
    string Id,
    int Members,
    long Population,
    int Selected,
    long SelectedPopulation,
    IReadOnlyList<(int Part, int Block)> Places)
{
    /// <summary>
    /// Whether it lies inside the territory after all: when all its inhabitants do. A commune without inhabitants has
    /// nobody to count, so it neither completes nor breaks a block.
    /// </summary>
    public bool IsInside => Population > 0 ? SelectedPopulation == Population : Selected == Members;
}

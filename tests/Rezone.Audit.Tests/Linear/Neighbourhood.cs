namespace Rezone.Audit.Tests.Linear;

/// <summary>A set of cells that can be solved alone: nothing outside says anything about what is inside.</summary>
/// <param name="Cells">Disjoint sets of communes.</param>
/// <param name="Parts">What the attacker asks about: indexes of cells.</param>
internal sealed record Neighbourhood(IReadOnlyList<int[]> Cells, IReadOnlyList<int[]> Parts)
{
    public int[] Communes(int[] part) => [.. part.SelectMany(c => Cells[c]).Order()];
}

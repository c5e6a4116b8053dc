using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// What earlier releases published of confidential variables: the tree as it was and, per family and reference period, its
/// blocks and where they might have been finer. Confidential: where a node might have been split says more than the site.
/// </summary>
/// <param name="Cog">Year of the COG of <paramref name="Communes"/>.</param>
/// <param name="Communes">The communes, which are the leaves of the tree in this order.</param>
/// <param name="Left">First child of every node of the tree, the leaves first; -1 for a leaf.</param>
/// <param name="Right">Second child likewise.</param>
/// <param name="Cuts">Every cut that was published, oldest periods first.</param>
public sealed record CutLedger(
    int Cog, IReadOnlyList<CodeCommune> Communes, IReadOnlyList<int> Left, IReadOnlyList<int> Right, IReadOnlyList<LedgerCut> Cuts)
{
    /// <summary>Whether it is a binary tree over its communes, and every cut has a block for each of them.</summary>
    public bool IsWhole
    {
        get
        {
            var nodes = (2 * Communes.Count) - 1;
            return Communes.Count > 0
                && Left.Count == nodes
                && Right.Count == nodes
                && Enumerable.Range(0, nodes).All(n => n < Communes.Count ? (Left[n], Right[n]) == (-1, -1) : IsBelow(Left[n], n) && IsBelow(Right[n], n))
                && Left.Concat(Right).Where(n => n >= 0).Distinct().Count() == nodes - 1
                && Cuts.All(c => c.BlockOf.Count == Communes.Count && c.Good.All(n => IsBelow(n, nodes)));
        }
    }

    private static bool IsBelow(int node, int limit) => node >= 0 && node < limit;
}

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
    int Cog, IReadOnlyList<CodeCommune> Communes, IReadOnlyList<int> Left, IReadOnlyList<int> Right, IReadOnlyList<LedgerCut> Cuts);

namespace Rezone.Domain.Disclosure;

/// <summary>
/// How far a cell that lies in two margins stays uncertain inside a block. In each unit where both margins are
/// published the cell lies in [max(0, row + column - whole), min(row, column)] (Fréchet), and the cells of the block's
/// units add up to the published one. The rule « both children have d ≥ K » does not imply this, since two margins
/// leave one degree of freedom; so it is checked for every node inside the block.
/// </summary>
/// <remarks>
/// Inside one unit nothing more is known than in a family with one margin, because at most one margin is split there.
/// </remarks>
internal sealed class CrossingWidth
{
    private readonly CollectedNodes nodes;
    private readonly NodeSum cell;
    private readonly NodeSum row;
    private readonly NodeSum column;
    private readonly NodeSum whole;
    private readonly IReadOnlyList<ProtectionCut> margins;
    private readonly int minimum;

    /// <summary>Ties a crossing to the amounts and to the cuts of its margins.</summary>
    /// <param name="crossing">The cell and its margins.</param>
    /// <param name="sums">Amounts by variable.</param>
    /// <param name="nodes">The collected part of the tree.</param>
    /// <param name="margins">The cuts of row and column.</param>
    /// <param name="minimum">Number of values that must remain possible.</param>
    public CrossingWidth(
        Crossing crossing,
        IReadOnlyDictionary<string, AmountSums> sums,
        CollectedNodes nodes,
        IReadOnlyList<ProtectionCut> margins,
        int minimum)
    {
        this.nodes = nodes;
        this.margins = margins;
        this.minimum = minimum;
        cell = new NodeSum(LinearSum.Of(crossing.Cell), sums);
        row = new NodeSum(crossing.Row, sums);
        column = new NodeSum(crossing.Column, sums);
        whole = new NodeSum(crossing.Whole, sums);
    }

    /// <summary>Whether every node inside keeps at least the minimum of possible values for the cell.</summary>
    public bool IsWideInside(int node)
    {
        var ranges = new List<(long Low, long High)>();
        var (low, high) = Collect(node, ranges);
        var amount = cell.At(node);
        ranges.RemoveAt(ranges.Count - 1);
        return ranges.TrueForAll(r =>
            Math.Min(r.High, amount - (low - r.Low)) - Math.Max(r.Low, amount - (high - r.High)) >= minimum - 1);
    }

    // Sums of the units' bounds at the node and, in the list, at every node inside; the node itself comes last.
    private (long Low, long High) Collect(int node, List<(long Low, long High)> ranges)
    {
        (long Low, long High) range;
        if (nodes.Tree.IsUnit(node) || margins.Any(m => !m.IsSplit(node)))
        {
            var (r, c) = (row.At(node), column.At(node));
            range = (Math.Max(0, r + c - whole.At(node)), Math.Min(r, c));
        }
        else
        {
            var (left, right) = nodes.Children(node);
            var (a, b) = (Collect(left, ranges), Collect(right, ranges));
            range = (a.Low + b.Low, a.High + b.High);
        }

        ranges.Add(range);
        return range;
    }
}

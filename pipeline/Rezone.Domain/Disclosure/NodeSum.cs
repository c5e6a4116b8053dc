namespace Rezone.Domain.Disclosure;

/// <summary>A linear sum of variables at a node of the tree.</summary>
internal sealed class NodeSum(LinearSum sum, IReadOnlyDictionary<string, AmountSums> sums)
{
    private readonly (AmountSums Sums, int Factor)[] terms = [.. sum.Terms.Select(t => (sums[t.Variable], t.Factor))];

    public long At(int node)
    {
        var total = 0L;
        foreach (var (amounts, factor) in terms)
            total += factor * amounts.At(node);
        return total;
    }
}

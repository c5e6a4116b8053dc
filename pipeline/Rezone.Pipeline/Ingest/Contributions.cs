namespace Rezone.Pipeline.Ingest;

/// <summary>A sum over professionals, with its two largest parts, which the dominance and p% rules look at (decision D5).</summary>
internal sealed class Contributions
{
    private decimal sum;
    private decimal first;
    private decimal second;
    private bool isCollected = true;

    /// <summary>Adds one professional's amount; the sum is not collected as soon as one is not.</summary>
    public void Add(decimal? amount)
    {
        isCollected &= amount is not null;
        var added = amount ?? 0;
        sum += added;
        if (added > first)
            (first, second) = (added, first);
        else if (added > second)
            second = added;
    }

    /// <summary>The sum and its two largest parts, named after a measure.</summary>
    public IEnumerable<(string Measure, decimal? Amount)> Amounts(string measure) =>
        [(measure, Shown(sum)), (measure + "_1", Shown(first)), (measure + "_2", Shown(second))];

    private decimal? Shown(decimal amount) => isCollected ? amount : null;
}

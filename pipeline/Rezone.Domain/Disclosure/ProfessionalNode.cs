namespace Rezone.Domain.Disclosure;

/// <summary>France, a région, a département or a commune, with what may be shown of it while protection is worked out.</summary>
internal sealed class ProfessionalNode(ProfessionalCell total, IReadOnlyList<ProfessionalNode> children)
{
    private readonly ProfessionalCell empty = ProfessionalCell.Empty(total.Shares.Count);

    public ProfessionalCell Total { get; } = total;

    public bool IsShown { get; private set; }

    public static ProfessionalNode Commune(ProfessionalCell total) => new(total, []);

    public static ProfessionalNode Area(IReadOnlyList<ProfessionalNode> children, int measures) =>
        new(children.Aggregate(ProfessionalCell.Empty(measures), (sum, c) => sum.And(c.Total)), children);

    /// <summary>
    /// Decides from the communes upwards. What follows from a shown total, by taking away everything shown inside it,
    /// must be safe as well: until it is, the smallest shown part is hidden too (design, §3.4).
    /// </summary>
    public void Close(SuppressionRule rule)
    {
        foreach (var child in children)
            child.Close(rule);
        IsShown = Total.Persons == 0 || Total.IsSafe(rule);
        if (!IsShown)
        {
            foreach (var inside in children)
                inside.Hide();
            return;
        }

        while (Rest() is { Persons: > 0 } rest && !rest.IsSafe(rule))
            SmallestShown().IsShown = false;
    }

    /// <summary>The professionals of whom nothing is shown below this node, all together.</summary>
    private ProfessionalCell Rest() => children.Count == 0 && !IsShown
        ? Total
        : children.Aggregate(empty, (sum, c) => c.IsShown ? sum : sum.And(c.Rest()));

    // There is one as long as the rest is unsafe: the rest of a node that shows nothing inside is its safe total.
    private ProfessionalNode SmallestShown() => TopShown().Where(n => n.Total.Persons > 0).MinBy(n => n.Total.Persons)
        ?? throw new InvalidOperationException("Nothing is left to hide.");

    private IEnumerable<ProfessionalNode> TopShown() =>
        children.SelectMany(c => c.IsShown ? [c] : c.TopShown());

    private void Hide()
    {
        IsShown = Total.Persons == 0;
        foreach (var child in children)
            child.Hide();
    }
}

namespace Rezone.Domain.Disclosure;

/// <summary>France, a région, a département or a commune, with what may be shown of it while protection is worked out.</summary>
/// <param name="family">The professionals.</param>
/// <param name="total">All of them in the area.</param>
/// <param name="children">The areas it is made of; empty for a commune.</param>
internal sealed class ProfessionalNode(ProfessionalFamily family, ProfessionalCell total, IReadOnlyList<ProfessionalNode> children)
{
    public ProfessionalCell Total { get; } = total;

    public bool IsShown { get; private set; }

    private bool IsCommune => children.Count == 0;

    /// <summary>
    /// Decides from the communes upwards. What follows from a shown total, by taking away everything shown inside it,
    /// must be safe as well: until it is, the smallest shown part is hidden too (design, §3.4).
    /// </summary>
    public void Close()
    {
        foreach (var child in children)
            child.Close();
        IsShown = Total.Persons == 0 || Total.IsSafe(family.Rule);
        if (!IsShown)
        {
            foreach (var inside in children)
                inside.Hide();
            return;
        }

        while (Rest() is { Persons: > 0 } rest && !rest.IsSafe(family.Rule))
            SmallestShown().IsShown = false;
    }

    /// <summary>The professionals of whom nothing is shown below this node, all together.</summary>
    private ProfessionalCell Rest() => ProfessionalCell.Of(family, HiddenCommunes().Select(c => c.Total));

    private IEnumerable<ProfessionalNode> HiddenCommunes() =>
        children.Where(c => !c.IsShown).SelectMany(c => c.IsCommune ? [c] : c.HiddenCommunes());

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

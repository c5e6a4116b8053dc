namespace Rezone.Pipeline.Explain;

/// <summary>A protection group.</summary>
/// <param name="Column">Variable it is published for.</param>
/// <param name="Id">Its id.</param>
/// <param name="Communes">Its communes, with their real amounts.</param>
/// <param name="Inhabitants">PMUN of all of them.</param>
/// <param name="Amount">Published amount.</param>
/// <param name="Whole">Published amount of the variable it is nested in; null for none.</param>
/// <param name="Inside">How many of its communes are in the territory.</param>
/// <param name="RealAmount">Sum of the real amounts: the published amount, unless the site is of other facts.</param>
public sealed record ExplainedGroup(
    string Column,
    string Id,
    IReadOnlyList<ExplainedMember> Communes,
    long Inhabitants,
    long Amount,
    long? Whole,
    int Inside,
    long? RealAmount);

namespace Rezone.Domain.Disclosure;

/// <summary>The sums of each variable, made when first asked for.</summary>
internal sealed class SumsByVariable(ProtectionTree tree, IReadOnlyDictionary<string, IReadOnlyList<long?>> amounts)
{
    private readonly Dictionary<string, AmountSums> sums = new(StringComparer.Ordinal);

    public AmountSums Of(string variable)
    {
        if (!sums.TryGetValue(variable, out var found))
            sums.Add(variable, found = new AmountSums(tree, amounts[variable]));
        return found;
    }

    /// <summary>Every variable that the rules of a family speak of.</summary>
    public IReadOnlyDictionary<string, AmountSums> For(FamilyPlan plan) => LinkedAmounts.VariablesOf(plan)
        .ToDictionary(v => v, Of, StringComparer.Ordinal);
}

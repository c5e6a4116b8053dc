namespace Rezone.Domain.Disclosure;

/// <summary>The uses of each variable as one: the strictest rule, the one denominator.</summary>
internal static class UsedVariables
{
    public static SortedDictionary<string, VariableUse> Merge(IEnumerable<VariableUse> uses)
    {
        var merged = new SortedDictionary<string, VariableUse>(StringComparer.Ordinal);
        foreach (var group in uses.GroupBy(u => u.Id, StringComparer.Ordinal))
            merged.Add(group.Key, One([.. group]));

        foreach (var use in merged.Values.Where(u => u.Inside is not null && !merged.ContainsKey(u.Inside)))
            throw Contradiction($"« {use.Id} » is divided by « {use.Inside} », which no indicator declares.");

        foreach (var same in merged.Values.GroupBy(u => (u.Measure, u.Dimension?.Id, u.Value)).Where(g => g.Skip(1).Any()))
            throw Contradiction($"{string.Join(" and ", same.Select(u => $"« {u.Id} »"))} are the same quantity.");

        return merged;
    }

    private static VariableUse One(List<VariableUse> uses)
    {
        var first = uses[0];
        var wholes = uses.Select(u => u.Inside).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (wholes.Count > 1)
            throw Contradiction($"« {first.Id} » is divided by « {wholes[0]} » and by « {wholes[1]} ».");
        if (uses.Exists(u => u.Measure != first.Measure || u.Dimension?.Id != first.Dimension?.Id || u.Value != first.Value))
            throw Contradiction($"« {first.Id} » stands for two different quantities.");
        if (uses.Find(u => u.Rule.MinimumPersons < 1) is { } open)
            throw Contradiction($"« {first.Id} » is confidential, but its rule « {open.Rule.Id} » protects nothing.");

        var strictest = uses.MaxBy(u => u.Rule.MinimumPersons) ?? first;
        return first with
        {
            Inside = wholes.FirstOrDefault(),
            Contributors = uses.Select(u => u.Contributors).FirstOrDefault(c => c is not null),
            Rule = strictest.Rule with { ProtectComplement = uses.Exists(u => u.Rule.ProtectComplement) },
        };
    }

    private static UserError Contradiction(string problem) => new(
        UserErrorKind.Catalogue, problem, "Correct the numerators, denominators or rules in catalogue/indicators.");
}

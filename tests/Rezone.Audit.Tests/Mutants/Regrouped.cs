using Rezone.Domain.Disclosure;

namespace Rezone.Audit.Tests.Mutants;

/// <summary>A variable published in other groups than those of the tree's cut.</summary>
internal static class Regrouped
{
    private const int Minimum = 11;

    /// <summary>Communes joined in the order of their codes until they are enough: depends on what is to be hidden.</summary>
    public static PublishedVariable Greedy(SampleEngine engine, PublishedVariable variable)
    {
        var (amounts, wholes) = (engine.Amounts[variable.Id], engine.Amounts[variable.Whole ?? ""]);
        var groups = new List<List<int>>();
        foreach (var commune in Enumerable.Range(0, amounts.Count).Where(c => variable.BlockOf[c] >= 0))
        {
            if (groups.Count == 0 || IsSafe(groups[^1]))
                groups.Add([]);
            groups[^1].Add(commune);
        }

        if (!IsSafe(groups[^1]))
        {
            groups[^2].AddRange(groups[^1]);
            groups.RemoveAt(groups.Count - 1);
        }

        return Of(engine, variable, groups);

        bool IsSafe(List<int> group)
        {
            var (n, d) = (group.Sum(c => amounts[c] ?? 0), group.Sum(c => wholes[c] ?? 0));
            return n >= Minimum && d - n >= Minimum;
        }
    }

    /// <summary>The communes of a block where nobody is counted, shown with their 0.</summary>
    public static PublishedVariable ZeroesAlone(SampleEngine engine, PublishedVariable variable)
    {
        var amounts = engine.Amounts[variable.Id];
        var groups = variable.Blocks.Where(b => b.Members.Length > 0).SelectMany(b => b.Members
            .GroupBy(m => amounts[m] == 0 ? m : -1)
            .Select(g => g.ToList()));
        return Of(engine, variable, [.. groups]);
    }

    private static PublishedVariable Of(SampleEngine engine, PublishedVariable variable, List<List<int>> groups)
    {
        var blockOf = Enumerable.Repeat(-1, variable.BlockOf.Length).ToArray();
        var blocks = new List<PublishedBlock>();
        foreach (var members in groups)
        {
            foreach (var member in members)
                blockOf[member] = blocks.Count;
            var communes = engine.Country.Communes;
            var group = new ProtectionGroup($"{communes[members[0]].Code}-{members.Count}", [.. members], members.Sum(m => communes[m].Population));
            blocks.Add(new PublishedBlock(
                group,
                members.Sum(m => engine.Amounts[variable.Id][m] ?? 0),
                variable.Whole is { } whole ? members.Sum(m => engine.Amounts[whole][m] ?? 0) : null));
        }

        return new PublishedVariable(variable.Id, variable.Cut, variable.Whole, [.. blockOf], [.. blocks], variable.Totals);
    }
}

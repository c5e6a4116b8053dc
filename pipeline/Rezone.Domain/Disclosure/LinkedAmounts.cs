using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>What the proof takes for granted about a family's amounts, checked commune by commune.</summary>
internal static class LinkedAmounts
{
    /// <summary>Ids of every variable that the rules of a family speak of, ordered.</summary>
    public static IReadOnlyList<string> VariablesOf(FamilyPlan plan) =>
        [.. plan.Guards.Concat(plan.Sizes).Concat(plan.Tops).Select(g => g.Sum)
            .Concat(plan.Equations)
            .Concat(plan.Crossings.SelectMany(c => new[] { c.Row, c.Column, c.Whole }))
            .SelectMany(s => s.Terms.Select(t => t.Variable))
            .Concat(plan.Variables)
            .Concat(plan.Wholes.Values)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    /// <summary>Which communes are collected; refuses amounts that contradict the relations of the family.</summary>
    public static bool[] Check(
        Country country, FamilyPlan plan, IReadOnlyDictionary<string, IReadOnlyList<long?>> amounts)
    {
        var ids = VariablesOf(plan);
        foreach (var id in ids.Where(id => !amounts.TryGetValue(id, out var found) || found.Count != country.Communes.Count))
            throw new ArgumentException($"« {id} » has not one amount per commune.", nameof(amounts));

        var columns = ids.ToDictionary(id => id, id => amounts[id], StringComparer.Ordinal);
        var isCollected = Collected(country, ids, columns);
        foreach (var guard in plan.Guards)
            CheckSum(country, guard.Sum, columns, total => total >= 0, "a part exceeds its whole, below 0");
        foreach (var equation in plan.Equations)
            CheckSum(country, equation, columns, total => total == 0, "a whole is not the sum of its parts, not 0");

        return isCollected;
    }

    private static bool[] Collected(
        Country country, IReadOnlyList<string> ids, Dictionary<string, IReadOnlyList<long?>> columns)
    {
        var isCollected = columns[ids[0]].Select(a => a is not null).ToArray();
        foreach (var id in ids.Skip(1))
        {
            var column = columns[id];
            for (var commune = 0; commune < isCollected.Length; commune++)
            {
                if (column[commune] is not null != isCollected[commune])
                    throw Wrong(country, commune, $"only one of « {ids[0]} » and « {id} » was collected there");
            }
        }

        return isCollected;
    }

    private static void CheckSum(
        Country country,
        LinearSum sum,
        Dictionary<string, IReadOnlyList<long?>> columns,
        Func<long, bool> isRight,
        string otherwise)
    {
        var terms = sum.Terms.Select(t => (Column: columns[t.Variable], t.Factor)).ToArray();
        for (var commune = 0; commune < country.Communes.Count; commune++)
        {
            var total = 0L;
            foreach (var (column, factor) in terms)
                total += factor * (column[commune] ?? 0);
            if (!isRight(total))
                throw Wrong(country, commune, $"{otherwise}: {sum}");
        }
    }

    private static UserError Wrong(Country country, int commune, string problem) => new(
        UserErrorKind.Source,
        $"Commune {country.Communes[commune].Code}: {problem}.",
        "Correct the extract, or the dimension's `inside` and `partOf`: published groups are only safe where these relations hold.");
}

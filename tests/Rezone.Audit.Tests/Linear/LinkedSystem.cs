namespace Rezone.Audit.Tests.Linear;

/// <summary>Variables that an attacker solves together: some to be found, and all that bounds them.</summary>
/// <param name="Targets">The variables of one family, or of several that one variable lies in at once.</param>
/// <param name="Variables">These, and all that hold their persons.</param>
internal sealed record LinkedSystem(IReadOnlyList<string> Targets, IReadOnlyList<string> Variables)
{
    /// <summary>Whether the variables form one chain, each inside the next: then the closed form is exact.</summary>
    public bool IsChain => Targets.Count == 1;

    /// <summary>Every variable is a target of exactly one system.</summary>
    /// <remarks>
    /// A variable nested in one other does not narrow it: whatever values the outer one takes, the inner one still fits.
    /// So only cuts shared by an equation, and wholes that share a part, have to be solved together.
    /// </remarks>
    public static IReadOnlyList<LinkedSystem> All(NationalView country, Relations relations)
    {
        var group = country.Variables.ToDictionary(v => v.Key, v => v.Value.CutId, StringComparer.Ordinal);
        void Tie(string a, string b)
        {
            var (from, to) = (group[a], group[b]);
            foreach (var id in group.Keys.Where(k => group[k] == from).ToList())
                group[id] = to;
        }

        foreach (var id in country.Variables.Keys)
        {
            var wholes = relations.WholesOf(id);
            foreach (var whole in wholes.Count > 1 ? wholes : [])
                Tie(whole, id);
        }

        foreach (var (whole, parts) in relations.Equations)
        {
            foreach (var part in parts)
                Tie(part, whole);
        }

        return [.. group.GroupBy(g => g.Value, g => g.Key, StringComparer.Ordinal)
            .Select(g => new LinkedSystem(
                [.. g.Order(StringComparer.Ordinal)],
                [.. g.SelectMany(relations.Upwards).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
            .OrderBy(s => s.Targets[0], StringComparer.Ordinal)];
    }
}

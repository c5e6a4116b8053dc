namespace Rezone.Domain.Disclosure;

/// <summary>Derives the families from the variables that indicators use. Nothing here looks at an amount.</summary>
/// <remarks>
/// Variables tied by an equation are one family (decision D3); a value inside another, and a numerator inside its
/// denominator, are families whose blocks are unions of the other's. Only published variables and what follows from
/// them need a guard.
/// </remarks>
public static class FamilyPlans
{
    /// <summary>The families, each after those it is nested in, otherwise ordered by id.</summary>
    /// <param name="uses">Every use of a confidential variable; a variable used twice is held to both rules.</param>
    /// <exception cref="UserError">Uses or dimensions contradict one another (kind Catalogue).</exception>
    public static IReadOnlyList<FamilyPlan> From(IEnumerable<VariableUse> uses)
    {
        var variables = UsedVariables.Merge(uses);
        var familyOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var drafts = new List<FamilyDraft>();
        foreach (var measure in variables.Values.GroupBy(v => (v.Measure, v.Dimension?.Id)))
        {
            var published = measure.ToDictionary(v => v.Value ?? "", v => v.Id, StringComparer.Ordinal);
            var lattice = new ValueLattice(measure.First().Dimension, published);
            foreach (var family in measure.GroupBy(v => lattice.EquationOf(v.Value ?? ""), StringComparer.Ordinal))
            {
                var ids = family.Select(v => v.Id).Order(StringComparer.Ordinal).ToList();
                drafts.Add(new FamilyDraft(ids, family.Key, lattice, variables));
                foreach (var id in ids)
                    familyOf[id] = ids[0];
            }
        }

        return ParentsFirst([.. drafts.Select(d => d.ToPlan(familyOf)).OrderBy(p => p.Id, StringComparer.Ordinal)]);
    }

    private static List<FamilyPlan> ParentsFirst(List<FamilyPlan> plans)
    {
        var ordered = new List<FamilyPlan>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        while (ordered.Count < plans.Count)
        {
            var next = plans.Find(p => !placed.Contains(p.Id) && p.Parents.All(placed.Contains))
                ?? throw new UserError(
                    UserErrorKind.Catalogue,
                    $"These variables are inside one another in a circle: {string.Join(", ", plans.Select(p => p.Id).Where(p => !placed.Contains(p)))}.",
                    "Let each ratio's denominator hold its numerator's persons, never the other way round as well.");
            ordered.Add(next);
            placed.Add(next.Id);
        }

        return ordered;
    }
}

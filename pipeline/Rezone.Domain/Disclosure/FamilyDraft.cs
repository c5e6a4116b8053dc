namespace Rezone.Domain.Disclosure;

/// <summary>What the relations between published variables ask of one family.</summary>
internal sealed class FamilyDraft(
    IReadOnlyList<string> ids,
    string equation,
    ValueLattice lattice,
    IReadOnlyDictionary<string, VariableUse> variables)
{
    private readonly List<VariableUse> members = [.. ids.Select(id => variables[id])];

    /// <summary>The plan, once every variable knows its family.</summary>
    public FamilyPlan ToPlan(IReadOnlyDictionary<string, string> familyOf)
    {
        var wholes = members
            .Select(m => (m.Id, Whole: m.Inside ?? HolderVariable(m)))
            .Where(m => m.Whole is not null && variables[m.Id].Contributors is null)
            .ToDictionary(m => m.Id, m => m.Whole ?? "", StringComparer.Ordinal);
        var parents = members.Select(m => m.Inside).OfType<string>()
            .Concat(members.Select(m => m.Value ?? "").Append(equation).SelectMany(v => CountAround(v)?.Terms.Select(t => t.Variable) ?? []))
            .Select(v => familyOf[v])
            .Where(f => f != ids[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new FamilyPlan
        {
            Id = ids[0],
            Variables = ids,
            Wholes = wholes,
            Parents = [.. parents],
            Guards = [.. Guards().Distinct()],
            Sizes = [.. Sizes().Distinct()],
            Tops = [.. Tops().Distinct()],
            Crossings = [.. Crossings(familyOf)],
            Equations = [.. lattice.Equations().Where(e => lattice.EquationOf(e.Whole) == equation).Select(e => e.Zero)],
            Minimum = Minimum,
        };
    }

    private int Minimum => members.Max(m => m.Rule.MinimumPersons);

    private bool ProtectsComplement => members.Exists(m => m.Rule.ProtectComplement && m.Contributors is null);

    private IEnumerable<Guard> Guards()
    {
        foreach (var value in lattice.Known.Where(v => lattice.EquationOf(v) == equation))
        {
            if (lattice.CountOf(value) is not { } count)
                continue;

            yield return Hold(count);
            if (ProtectsComplement && ComplementOf(count) is { } complement)
                yield return Hold(complement);
        }

        foreach (var (_, rest) in lattice.Rests().Where(r => lattice.EquationOf(r.Value) == equation))
        {
            yield return Hold(rest);
            if (ProtectsComplement && InDenominators(rest) is { } outside)
                yield return Hold(outside.Minus(rest));
        }

        foreach (var contributors in members.Select(m => m.Contributors).OfType<string>())
            yield return Hold(LinearSum.Of(contributors));
    }

    // What both children of a block must have: the persons the variable is a share of, or itself at the top.
    private IEnumerable<Guard> Sizes()
    {
        foreach (var member in members)
        {
            var holder = HolderCount(member);
            if (member.Inside is { } whole)
                yield return Hold(LinearSum.Of(whole));
            if (holder is not null)
                yield return Hold(holder);
            if (member.Inside is null && holder is null)
                yield return Hold(LinearSum.Of(member.Id));
        }
    }

    // The persons behind events, where it counts events: inhabitants bound persons only.
    private IEnumerable<Guard> Tops() =>
        from member in members
        where member.Inside is null && HolderCount(member) is null
        select Hold(LinearSum.Of(member.Contributors ?? member.Id));

    private IEnumerable<Crossing> Crossings(IReadOnlyDictionary<string, string> familyOf) =>
        from member in members
        where member.Inside is not null && member.Contributors is null
        let column = HolderCount(member)
        where column is not null && column.Terms.All(t => familyOf[t.Variable] != ids[0])
        let whole = InDenominators(column)
        let row = LinearSum.Of(member.Inside ?? "")
        where whole is not null && !whole.Equals(row)
        select new Crossing(member.Id, row, column, whole);

    private LinearSum? HolderCount(VariableUse member) => CountAround(member.Value ?? "");

    // The whole of an equation may follow from its parts without being published; what holds it holds them.
    private LinearSum? CountAround(string value) => lattice.HolderOf(value) is { } holder ? lattice.CountOf(holder) : null;

    // A count that follows from several variables has no single column in the payload to be the whole.
    private string? HolderVariable(VariableUse member) =>
        HolderCount(member) is { Terms: [(var variable, 1)] } ? variable : null;

    // Persons of the denominator that are not counted: d - n, where n is one variable or a sum with one denominator.
    private LinearSum? ComplementOf(LinearSum count)
    {
        var terms = count.Terms.Select(t => variables[t.Variable]).ToList();
        var wholes = terms.Select(t => t.Inside).Distinct(StringComparer.Ordinal).ToList();
        if (terms.Exists(t => t.Contributors is not null))
            return null;

        return wholes is [{ } single] && count.Terms.All(t => t.Factor == 1)
            ? LinearSum.Of(single).Minus(count)
            : InDenominators(count)?.Minus(count);
    }

    // The same count one measure up, where each variable is divided by the same value of one other measure:
    // tous - 17+ of the consommants for tous - 17+ of those without médecin traitant.
    private LinearSum? InDenominators(LinearSum count)
    {
        var pairs = count.Terms.Select(t => (t.Factor, Part: variables[t.Variable], Whole: WholeOf(t.Variable))).ToList();
        var parallel = pairs.TrueForAll(p =>
            p.Part.Contributors is null
            && p.Whole is { } whole
            && whole.Value == p.Part.Value
            && whole.Dimension?.Id == p.Part.Dimension?.Id);
        return parallel && pairs.DistinctBy(p => p.Whole?.Measure, StringComparer.Ordinal).Count() == 1
            ? LinearSum.From(pairs.Select(p => (p.Whole?.Id ?? "", p.Factor)))
            : null;
    }

    private VariableUse? WholeOf(string variable) =>
        variables[variable].Inside is { } whole ? variables[whole] : null;

    private Guard Hold(LinearSum count) => new(count, Minimum);
}

using Rezone.Domain.Indicators;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// What follows from the published values of one measure over one dimension: which values are known (published, or
/// a sum or a difference of published ones), which value holds which, and what is left over.
/// </summary>
internal sealed class ValueLattice
{
    private readonly IReadOnlyList<DimensionValue> values;
    private readonly Dictionary<string, DimensionValue> byId;
    private readonly Dictionary<string, LinearSum> known;

    /// <summary>Deduces everything at once.</summary>
    /// <param name="dimension">The dimension; null where the measure is taken whole.</param>
    /// <param name="published">Value id → variable id.</param>
    public ValueLattice(Dimension? dimension, IReadOnlyDictionary<string, string> published)
    {
        values = dimension?.Values ?? [new DimensionValue("", "")];
        byId = values.ToDictionary(v => v.Id, StringComparer.Ordinal);
        known = published.ToDictionary(p => p.Key, p => LinearSum.Of(p.Value), StringComparer.Ordinal);
        foreach (var unknown in published.Keys.Where(v => !byId.ContainsKey(v)))
            throw Wrong(dimension, $"has no value « {unknown} »");

        foreach (var value in values)
            RefuseCycle(dimension, value);

        Deduce();
    }

    /// <summary>Values whose count is known, in the dimension's order.</summary>
    public IEnumerable<string> Known => values.Select(v => v.Id).Where(known.ContainsKey);

    /// <summary>Top of the equation a value stands in: the value itself where it is part of none.</summary>
    public string EquationOf(string value) => byId[value].PartOf is { } whole ? EquationOf(whole) : value;

    /// <summary>The count of a value; null where it does not follow from the published ones.</summary>
    public LinearSum? CountOf(string value) => known.GetValueOrDefault(value);

    /// <summary>The nearest known value that holds a value's persons, whatever lies between; null where none does.</summary>
    public string? HolderOf(string value)
    {
        for (var holder = Above(value); holder is not null; holder = Above(holder))
        {
            if (known.ContainsKey(holder))
                return holder;
        }

        return null;
    }

    /// <summary>Wholes whose parts are all known, as « whole − parts », which is zero in every commune.</summary>
    public IEnumerable<(string Whole, LinearSum Zero)> Equations() =>
        from whole in Wholes()
        let zero = PartsOf(whole).All(p => known.ContainsKey(p.Id)) && known.TryGetValue(whole, out var sum)
            ? sum.Minus(LinearSum.Total(PartsOf(whole).Select(p => known[p.Id])))
            : null
        where zero is { IsZero: false }
        select (whole, zero);

    /// <summary>
    /// Persons of a known value that are not in a known smaller one: what is left of a whole beside its known parts,
    /// and what is left of a value beside one nested in it. Each with the value whose cut it can be read at.
    /// </summary>
    public IEnumerable<(string Value, LinearSum Left)> Rests()
    {
        // Where every part is known nothing is left over: the equation says so.
        foreach (var whole in Wholes().Where(w => !PartsOf(w).All(p => known.ContainsKey(p.Id))))
        {
            var holder = known.ContainsKey(whole) ? whole : HolderOf(whole);
            var covered = Covered(whole);
            if (holder is not null && !covered.IsZero && known[holder].Minus(covered) is { IsZero: false } rest)
                yield return (whole, rest);
        }

        foreach (var value in values.Where(v => v.PartOf is null && known.ContainsKey(v.Id)))
        {
            if (HolderOf(value.Id) is { } holder)
                yield return (value.Id, known[holder].Minus(known[value.Id]));
        }
    }

    private LinearSum Covered(string whole) => LinearSum.Total(
        PartsOf(whole).Select(part => known.GetValueOrDefault(part.Id) ?? Covered(part.Id)));

    private IEnumerable<string> Wholes() =>
        values.Select(v => v.Id).Where(v => values.Any(p => p.PartOf == v));

    private IEnumerable<DimensionValue> PartsOf(string whole) => values.Where(v => v.PartOf == whole);

    private string? Above(string value) => byId[value].PartOf ?? byId[value].Inside;

    // A whole follows from all its parts, and a part from its whole and all its sisters.
    private void Deduce()
    {
        var before = -1;
        while (known.Count > before)
        {
            before = known.Count;
            foreach (var whole in Wholes())
            {
                var parts = PartsOf(whole).ToList();
                var missing = parts.Where(p => !known.ContainsKey(p.Id)).ToList();
                var present = LinearSum.Total(parts.Except(missing).Select(p => known[p.Id]));
                if (missing.Count == 0)
                    known.TryAdd(whole, present);
                else if (missing.Count == 1 && known.TryGetValue(whole, out var sum))
                    known.TryAdd(missing[0].Id, sum.Minus(present));
            }
        }
    }

    private void RefuseCycle(Dimension? dimension, DimensionValue value)
    {
        var steps = 0;
        for (var above = Above(value.Id); above is not null; above = Above(above))
        {
            if (!byId.ContainsKey(above))
                throw Wrong(dimension, $"has no value « {above} », which « {value.Id} » is in");
            if (++steps > values.Count)
                throw Wrong(dimension, $"has « {value.Id} » inside itself");
        }
    }

    private static UserError Wrong(Dimension? dimension, string problem) => new(
        UserErrorKind.Catalogue,
        $"catalogue/dimensions/{dimension?.Id}.json {problem}.",
        "Correct `inside` and `partOf` of its values, or the indicators that name them.");
}

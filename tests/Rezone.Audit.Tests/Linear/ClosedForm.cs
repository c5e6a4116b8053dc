namespace Rezone.Audit.Tests.Linear;

/// <summary>
/// Level 1's interval (Fréchet) carried through chains of nested variables: n of a part A of a block B lies in
/// [max(0, n of B − (d of B − least d of A)), min(n of B, greatest d of A)].
/// </summary>
internal sealed class ClosedForm(NationalView country, Relations relations)
{
    /// <summary>Null where the part is neither a union of blocks nor inside one.</summary>
    public Interval? Of(string variable, IReadOnlyList<int> part) => Of(variable, part, sums: true);

    /// <summary>The persons of a whole that are not in a variable.</summary>
    public Interval? OfRest(string whole, string variable, IReadOnlyList<int> part)
    {
        var (of, inside) = (country.Variables[variable], country.Variables[whole]);
        if (Of(whole, part) is not { } outer || of.Cut.BlockAround(part) is not (>= 0 and var block) || inside.Cut.BlocksOf(of.Cut.Members[block]) is not { } held)
            return null;

        var persons = inside.SumOf(held);
        return Nested(persons - of.Amounts[block].Amount, persons, outer);
    }

    private Interval? Of(string variable, IReadOnlyList<int> part, bool sums)
    {
        var of = country.Variables[variable];
        if (of.Cut.BlocksOf(part) is { } exact)
            return Interval.Exactly(of.SumOf(exact));
        if (of.Cut.BlockAround(part) is not (>= 0 and var block))
            return null;

        var amount = of.Amounts[block].Amount;
        var known = new Interval(0, amount);
        foreach (var whole in relations.WholesOf(variable))
        {
            var inside = country.Variables[whole];
            if (Of(whole, part, sums: false) is { } outer && inside.Cut.BlocksOf(of.Cut.Members[block]) is { } held)
                known = Both(known, Nested(amount, inside.SumOf(held), outer));
        }

        foreach (var (_, parts) in relations.Equations.Where(e => sums && e.Whole == variable))
        {
            var found = parts.Select(p => Of(p, part, sums: false)).OfType<Interval>().ToList();
            if (found.Count == parts.Count)
                known = Both(known, new Interval(found.Sum(f => f.Low), found.Sum(f => f.High)));
        }

        return known;
    }

    private static Interval Nested(double amount, double persons, Interval outer) =>
        new(Math.Max(0, amount - (persons - outer.Low)), Math.Min(amount, outer.High));

    private static Interval Both(Interval a, Interval b) => new(Math.Max(a.Low, b.Low), Math.Min(a.High, b.High));
}

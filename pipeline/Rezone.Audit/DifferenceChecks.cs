namespace Rezone.Audit;

/// <summary>Nothing small follows by subtraction from variables that hold one another's persons, nor is any of them undeclared.</summary>
internal static class DifferenceChecks
{
    private const string Declared = "the relations of every published variable are told";
    private const string Unions = "blocks of a variable are unions of its holder's blocks";
    private const string Differences = "what a variable leaves of its holder reaches the minimum";
    private const string Outside = "what lies outside such a difference reaches the minimum";
    private const string Equations = "a whole is the sum of its parts, in the same blocks";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        var relations = site.Relations.Variables.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var minimums = AmountChecks.Minimums(site);
        foreach (var id in country.Variables.Keys)
            findings.Expect(Declared, relations.ContainsKey(id), $"variable {id}");
        foreach (var (numerator, denominator) in NestingChecks.Ratios(site, country))
        {
            findings.Expect(
                Declared,
                relations.TryGetValue(numerator, out var told) && told.Divisor == denominator,
                $"{numerator} is divided by {denominator}");
        }

        findings.InParallel(
            [.. relations.Values.Where(r => r.Holder is not null && country.Variables.ContainsKey(r.Id))],
            (part, own) => Check((part, minimums.GetValueOrDefault(part.Id, int.MaxValue)), relations, country, own));
        foreach (var equation in site.Relations.Equations)
            CheckEquation(equation, country, findings);
    }

    private static void Check(
        (VariableRelation Relation, int Minimum) checkedPart, Dictionary<string, VariableRelation> relations, NationalView country, Findings findings)
    {
        var (part, minimum) = checkedPart;
        var variable = country.Variables[part.Id];
        if (part.Holder is not { } holderId || !country.Variables.TryGetValue(holderId, out var holder))
        {
            findings.Expect(Declared, holds: false, $"{part.Id} is inside {part.Holder}, which is not published");
            return;
        }

        // The same difference one measure up: ald-17+ of the consommants beside ald-17+ of those without médecin traitant.
        var divisors = relations.TryGetValue(holderId, out var above) && part.Divisor is { } own && above.Divisor is { } its && own != its
            && country.Variables.TryGetValue(own, out var ownDivisor) && country.Variables.TryGetValue(its, out var itsDivisor)
            ? (Own: ownDivisor, Its: itsDivisor)
            : ((NationalVariable Own, NationalVariable Its)?)null;
        foreach (var (block, (amount, _)) in variable.Amounts)
        {
            string Where() => $"{part.Id}, block {variable.Cut.Ids[block]}";
            var members = variable.Cut.Members[block];
            var held = holder.SumOver(members);
            findings.Expect(Unions, held is not null, $"{Where()} breaks a block of {holderId}");
            if (held is not { } persons || part.Events)
                continue;

            var left = persons - amount;
            findings.Expect(Differences, left >= minimum, $"{Where()}: {left} of {holderId} are left");
            if (divisors is { } d && d.Own.SumOver(members) is { } ownPersons && d.Its.SumOver(members) is { } itsPersons)
            {
                var outside = itsPersons - ownPersons - left;
                findings.Expect(Outside, outside >= minimum, $"{Where()}: {outside} are neither in it nor in what {holderId} leaves");
            }
        }
    }

    private static void CheckEquation(EquationRelation equation, NationalView country, Findings findings)
    {
        var whole = country.Variables[equation.Whole];
        foreach (var (block, (amount, _)) in whole.Amounts)
        {
            var parts = equation.Parts.Where(country.Variables.ContainsKey).Select(p => country.Variables[p]).ToList();
            findings.Expect(
                Equations,
                parts.TrueForAll(p => p.CutId == whole.CutId) && parts.Sum(p => p.Amounts[block].Amount) == amount,
                $"{equation.Whole}, block {whole.Cut.Ids[block]}: {amount}");
        }
    }
}

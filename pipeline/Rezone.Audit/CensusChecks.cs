namespace Rezone.Audit;

/// <summary>
/// The inhabitants of every commune are public. Inside a block of several communes they must not give away what each
/// commune has: at most all of its inhabitants, and at least what the others' inhabitants cannot account for.
/// </summary>
internal static class CensusChecks
{
    private const string Members = "inhabitants leave each commune of a block enough possible values, or none or enough persons for sure";
    private const string Far = "a count of no other is far from the inhabitants of its block, or above them";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        var minimums = AmountChecks.Minimums(site);
        findings.InParallel(
            [.. site.Relations.Variables.Where(r => !r.Events && country.Variables.ContainsKey(r.Id))],
            (relation, own) => Check(relation, minimums.GetValueOrDefault(relation.Id, int.MaxValue), country, own));
    }

    private static void Check(VariableRelation relation, int minimum, NationalView country, Findings findings)
    {
        var variable = country.Variables[relation.Id];
        foreach (var (block, (amount, whole)) in variable.Amounts)
        {
            var members = variable.Cut.Members[block];
            if (members.Length < 2)
                continue;

            var inhabitants = members.Sum(m => country.Populations[m]);
            string Where() => $"{relation.Id}, block {variable.Cut.Ids[block]}";
            if (relation.Divisor is null && relation.Holder is null)
            {
                var others = inhabitants - amount;
                findings.Expect(Far, others < 0 || others >= minimum, $"{Where()}: {amount} of {inhabitants}");
            }

            foreach (var member in members)
            {
                var own = country.Populations[member];
                bool Keeps(long count) => Leaves(count, own, inhabitants - own, minimum);
                findings.Expect(
                    Members,
                    Keeps(amount) && (whole is not { } all || Keeps(all - amount)),
                    $"{Where()}: {amount} of {whole} for {country.Codes[member]}, {own} of {inhabitants} inhabitants");
            }
        }
    }

    private static bool Leaves(long count, long own, long others, int minimum)
    {
        var (low, high) = (count - others, Math.Min(own, count));
        return low <= 0 || low >= minimum || high - low >= minimum - 1;
    }
}

namespace Rezone.Audit;

/// <summary>
/// What lies unpublished inside a block stays uncertain: with w persons of the variable that holds it in a part A of a
/// block B, the variable of A is in [max(0, w - what it leaves of its holder in B), min(w, its amount in B)], and nothing
/// narrower can be deduced (Fréchet). At least K values must remain, or all of [0, w].
/// </summary>
internal static class WidthChecks
{
    private const string Check = "an unpublished part of a block keeps enough possible values";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        // Parts an attacker may know the holder's persons of: blocks of any cut, which are communes or nodes of the tree.
        var parts = country.DistinctBlocks();
        var minimums = AmountChecks.Minimums(site);
        findings.InParallel([.. site.Relations.Variables.Where(r => !r.Events && country.Variables.ContainsKey(r.Id))], (relation, own) =>
        {
            foreach (var holder in new[] { relation.Divisor, relation.Holder }.OfType<string>().Where(country.Variables.ContainsKey).Distinct(StringComparer.Ordinal))
                CheckInside((relation.Id, minimums.GetValueOrDefault(relation.Id, int.MaxValue)), country.Variables[holder], country, parts, own);
        });
    }

    private static void CheckInside(
        (string Id, int Minimum) inside, NationalVariable holder, NationalView country, List<(string Name, int[] Members)> parts, Findings findings)
    {
        var variable = country.Variables[inside.Id];
        var wholes = variable.Cut.Members.Select(holder.SumOver).ToArray();
        foreach (var (_, part) in parts)
        {
            var block = variable.Cut.BlockAround(part);
            var isPart = block >= 0 && part.Length < variable.Cut.Members[block].Length;
            if (!isPart || wholes[block] is not { } whole || holder.SumOver(part) is not { } persons)
                continue;

            var amount = variable.Amounts[block].Amount;
            var low = Math.Max(0, persons - (whole - amount));
            var high = Math.Min(persons, amount);
            findings.Expect(
                Check,
                high - low >= inside.Minimum - 1 || (low == 0 && high == persons),
                $"{inside.Id}, {country.Names(part)} inside block {variable.Cut.Ids[block]}: between {low} and {high} of {persons}");
        }
    }
}

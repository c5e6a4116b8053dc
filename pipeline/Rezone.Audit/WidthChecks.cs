namespace Rezone.Audit;

/// <summary>
/// What lies unpublished inside a block stays uncertain: with w persons of the denominator in a part A of a block B,
/// the numerator of A is in [max(0, w - complement of B), min(w, numerator of B)], and nothing narrower can be deduced
/// (Fréchet). At least K values must remain, or all of [0, w].
/// </summary>
internal static class WidthChecks
{
    private const string Check = "an unpublished part of a block keeps enough possible values";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        var minimums = AmountChecks.Minimums(site);
        // Parts an attacker may know the denominator of: blocks of any cut, which are communes or nodes of the tree.
        var parts = country.DistinctBlocks();
        foreach (var (numeratorId, denominatorId) in NestingChecks.Ratios(site, country))
        {
            var (numerator, denominator) = (country.Variables[numeratorId], country.Variables[denominatorId]);
            foreach (var (_, part) in parts)
            {
                var block = numerator.Cut.BlockAround(part);
                var isPart = block >= 0 && part.Length < numerator.Cut.Members[block].Length;
                if (!isPart || denominator.Cut.BlocksOf(part) is not { } known || numerator.Amounts[block].Whole is not { } whole)
                    continue;

                var amount = numerator.Amounts[block].Amount;
                var persons = denominator.SumOf(known);
                var low = Math.Max(0, persons - (whole - amount));
                var high = Math.Min(persons, amount);
                findings.Expect(
                    Check,
                    high - low >= minimums[numeratorId] - 1 || (low == 0 && high == persons),
                    () => $"{numeratorId}, {country.Names(part)} inside block {numerator.Cut.Ids[block]}: between {low} and {high} of {persons}");
            }
        }
    }
}

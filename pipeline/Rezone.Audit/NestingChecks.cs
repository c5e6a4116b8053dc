namespace Rezone.Audit;

/// <summary>Blocks of a numerator are unions of its denominator's, and carry its sum.</summary>
internal static class NestingChecks
{
    private const string Unions = "blocks of a numerator are unions of its denominator's blocks";
    private const string Sums = "a block carries the sum of its denominator";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        findings.InParallel(Ratios(site, country), (ratio, own) =>
        {
            var (numeratorId, denominatorId) = ratio;
            var (numerator, denominator) = (country.Variables[numeratorId], country.Variables[denominatorId]);
            for (var block = 0; block < numerator.Cut.Ids.Count; block++)
            {
                string Where() => $"{numeratorId}, block {numerator.Cut.Ids[block]}";
                var sum = denominator.SumOver(numerator.Cut.Members[block]);
                own.Expect(Unions, sum is not null, $"{Where()} breaks a block of {denominatorId}");
                if (sum is null || numerator.Amounts[block].Whole is not { } whole)
                    continue;

                own.Expect(Sums, whole == sum, $"{Where()}: {whole}, but {denominatorId} adds up to {sum} there");
            }
        });
    }

    /// <summary>Every published numerator with its denominator, once.</summary>
    public static IReadOnlyList<(string Numerator, string Denominator)> Ratios(PublishedSite site, NationalView country) =>
        [.. site.Catalogue.Indicators
            .Where(l => l.Protects == "patients")
            .SelectMany(l => l.Values)
            .Select(v => (v.Numerator, Denominator: v.Denominator ?? ""))
            .Where(r => country.Variables.ContainsKey(r.Numerator) && country.Variables.ContainsKey(r.Denominator))
            .Distinct()];
}

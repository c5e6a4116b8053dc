namespace Rezone.Audit;

/// <summary>No published count is small, nor the count of those it leaves out.</summary>
internal static class AmountChecks
{
    private const string Used = "every published variable belongs to an indicator";
    private const string Amounts = "every amount reaches the minimum of its rule";
    private const string Complements = "every complement reaches the minimum of its rule";

    public static void Run(PublishedSite site, NationalView country, Findings findings)
    {
        var minimums = Minimums(site);
        findings.InParallel([.. country.Variables], (published, own) =>
        {
            var (id, variable) = published;
            own.Expect(Used, minimums.ContainsKey(id), $"variable {id}");
            var minimum = minimums.GetValueOrDefault(id, int.MaxValue);
            foreach (var (block, (amount, whole)) in variable.Amounts)
            {
                string Where() => $"{id}, block {variable.Cut.Ids[block]}";
                own.Expect(Amounts, amount >= minimum, $"{Where()}: {amount} is below {minimum}");
                if (whole is { } all)
                    own.Expect(Complements, all - amount >= minimum, $"{Where()}: {all} - {amount} is below {minimum}");
            }
        });
    }

    /// <summary>Variable → the strictest minimum of the indicators that use it; a rule without one lets nothing pass.</summary>
    public static Dictionary<string, int> Minimums(PublishedSite site)
    {
        var minimums = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in site.Catalogue.Indicators.Where(l => l.Protects == "patients"))
        {
            foreach (var id in line.Values.SelectMany(v => new[] { v.Numerator, v.Denominator }).OfType<string>())
                minimums[id] = Math.Max(minimums.GetValueOrDefault(id), line.MinimumPersons is > 0 and var k ? k : int.MaxValue);
        }

        return minimums;
    }
}

using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Bench;

/// <summary>One territory: what is known of it with groups and with plain suppression, beside the truth.</summary>
internal sealed record TerritoryMeasure(
    double Inhabitants,
    double Covered,
    double Kept,
    double TrueRate,
    double FullRate,
    double EstimatedRate,
    double SuppressedRate)
{
    public static TerritoryMeasure Of(
        Country country, int[] members, PublishedVariable d, PublishedVariable n, long?[] trueD, long?[] trueN)
    {
        long Sum(IEnumerable<int> communes, Func<int, long> amount) => communes.Sum(amount);
        var inhabitants = Sum(members, m => country.Communes[m].Population);
        var full = members.Where(m => IsInside(n, m, members)).ToList();
        var kept = members.Where(m => trueN[m] >= 11 && trueD[m] - trueN[m] >= 11).ToList();
        var exactN = (double)Sum(full, m => trueN[m] ?? 0);
        var exactD = (double)Sum(full, m => trueD[m] ?? 0);
        return new TerritoryMeasure(
            inhabitants,
            Sum(full, m => country.Communes[m].Population),
            Sum(kept, m => country.Communes[m].Population),
            (double)Sum(members, m => trueN[m] ?? 0) / Sum(members, m => trueD[m] ?? 0),
            exactD > 0 ? exactN / exactD : 0,
            Estimate(country, members, n) / Estimate(country, members, d),
            kept.Count > 0 ? (double)Sum(kept, m => trueN[m] ?? 0) / Sum(kept, m => trueD[m] ?? 0) : 0);
    }

    private static double Estimate(Country country, int[] members, PublishedVariable variable) =>
        members.GroupBy(m => variable.BlockOf[m]).Sum(g => variable.Blocks[g.Key].Amount
            * (double)g.Sum(m => country.Communes[m].Population) / Math.Max(1, variable.Blocks[g.Key].Inhabitants));

    private static bool IsInside(PublishedVariable variable, int commune, int[] members) =>
        variable.Blocks[variable.BlockOf[commune]].Members.All(members.Contains);
}

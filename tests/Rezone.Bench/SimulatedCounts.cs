using Rezone.Domain.Territory;

namespace Rezone.Bench;

/// <summary>Consommants and a share of them, binomial with variation by département and commune, fixed seed.</summary>
internal static class SimulatedCounts
{
    public static (long?[] Denominator, long?[] Numerator) Of(Country country, double share, int seed)
    {
        var random = new Random(seed);
        var byDepartement = country.Communes.Select(c => c.Departement.ToString()).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToDictionary(d => d, _ => Math.Exp(0.15 * Normal(random)), StringComparer.Ordinal);
        var denominators = new long?[country.Communes.Count];
        var numerators = new long?[country.Communes.Count];
        for (var i = 0; i < denominators.Length; i++)
        {
            var commune = country.Communes[i];
            var odds = share / (1 - share) * byDepartement[commune.Departement.ToString()] * Math.Exp(0.2 * Normal(random));
            denominators[i] = Binomial(random, commune.Population, 0.93);
            numerators[i] = Binomial(random, denominators[i] ?? 0, odds / (1 + odds));
        }

        return (denominators, numerators);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static long Binomial(Random random, long trials, double share)
    {
        if (trials * share * (1 - share) < 100 && trials < 100_000)
        {
            var hits = 0L;
            for (var i = 0L; i < trials; i++)
                hits += random.NextDouble() < share ? 1 : 0;
            return hits;
        }

        var value = Math.Round((trials * share) + (Normal(random) * Math.Sqrt(trials * share * (1 - share))));
        return Math.Clamp((long)value, 0, trials);
    }
}

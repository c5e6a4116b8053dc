namespace Rezone.Browser.Tests.Oracle;

/// <summary>Territories drawn by seed, in the shapes people draw and in some that nobody would.</summary>
public static class RandomTerritories
{
    private const int Seed = 20260101;

    /// <summary>
    /// Draws territories of 1 to 500 communes: scattered over one, two or all départements, whole EPCI, runs of neighbouring
    /// codes, single communes, arrondissements of the cities, overseas communes.
    /// </summary>
    /// <param name="units">Every commune with its département and its EPCI.</param>
    /// <param name="cities">Codes of arrondissements.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Draw(
        IReadOnlyList<(string Code, string Departement, string? Epci)> units, IReadOnlySet<string> cities, int count)
    {
        var random = new Random(Seed);
        var departements = units.GroupBy(u => u.Departement, StringComparer.Ordinal).Select(g => g.Select(u => u.Code).ToArray()).ToArray();
        var overseas = departements.Where(d => d[0].StartsWith("97", StringComparison.Ordinal)).ToArray();
        var epcis = units.Where(u => u.Epci is not null).GroupBy(u => u.Epci, StringComparer.Ordinal).Select(g => g.Select(u => u.Code).ToArray()).ToArray();
        var all = units.Select(u => u.Code).ToArray();

        string[] OneOf(string[][] sets) => sets[random.Next(sets.Length)];
        string[] Some(string[] codes, int most) => random.GetItems(codes, random.Next(1, most + 1));
        string[] Run(string[] codes, int most) => [.. codes.Skip(random.Next(codes.Length)).Take(random.Next(1, most + 1))];
        Func<IEnumerable<string>>[] kinds =
        [
            () => [all[random.Next(all.Length)]],
            () => Some(OneOf(departements), 60),
            () => OneOf(epcis),
            () => OneOf(epcis).Concat(OneOf(epcis)),
            () => OneOf(epcis).Concat(Some(all, 8)),
            () => Some(OneOf(departements), 100).Concat(Some(OneOf(departements), 100)),
            () => Run(OneOf(departements), 500),
            () => Some([.. cities.Order(StringComparer.Ordinal)], 20).Concat(Some(OneOf(departements), 20)),
            () => Run(OneOf(overseas), 40).Concat(random.Next(2) == 0 ? [] : Some(all, 10)),
            () => Some(all, 500),
        ];
        return [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<string>)[.. kinds[i % kinds.Length]().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])];
    }
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Site;

/// <summary>A ready-made territory that the first screen offers to someone who wants to look before choosing.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Codes">INSEE codes of its communes, ordered.</param>
public sealed record ExampleTerritory(string Name, IReadOnlyList<string> Codes)
{
    /// <summary>Near the middle of what a community of the smallest size class covers (fewer than 40,000 inhabitants).</summary>
    private const long UsualInhabitants = 25_000;

    /// <summary>
    /// The EPCI of 10 to 40 communes inside one département whose inhabitants are nearest to 25,000; the first by
    /// SIREN where two are as near. Null where there is no such EPCI.
    /// </summary>
    public static ExampleTerritory? From(Country country)
    {
        var names = country.Epcis.ToDictionary(e => e.Code, e => e.Name, StringComparer.Ordinal);
        var chosen = country.Communes
            .Where(c => c.Epci is not null && names.ContainsKey(c.Epci))
            .GroupBy(c => c.Epci ?? "", StringComparer.Ordinal)
            .Where(g => g.Count() is >= 10 and <= 40 && g.DistinctBy(c => c.Departement).Count() == 1)
            .OrderBy(g => Math.Abs(g.Sum(c => c.Population) - UsualInhabitants))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return chosen is null
            ? null
            : new ExampleTerritory(names[chosen.Key], [.. chosen.Select(c => c.Code.ToString())]);
    }
}

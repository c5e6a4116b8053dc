using Rezone.Domain.Territory;

namespace Rezone.Tests.Geography;

/// <summary>Countries of a few communes, given by their codes.</summary>
internal static class InventedCountry
{
    /// <summary>« 63001 » is a commune, « 63101 in 63100 » an arrondissement of the city 63100; all in région 84.</summary>
    public static Country Of(params string[] units)
    {
        var communes = units.Select(UnitOf).ToList();
        return new Country(
            2026,
            communes,
            communes.Select(c => c.Departement.ToString()).Distinct().Select(d => new NamedArea(d, $"Département {d}", "84")),
            [new NamedArea("84", "Région d'Essai", null)],
            [],
            communes.Select(c => c.City?.ToString()).OfType<string>().Distinct().Select(c => new NamedArea(c, $"Ville {c}", null)));
    }

    private static Commune UnitOf(string unit)
    {
        var words = unit.Split(" in ");
        var code = CodeCommune.Parse(words[0]);
        return new Commune(
            code, $"Commune {code}", code.Departement, "84", null, words.Length > 1 ? CodeCommune.Parse(words[1]) : null, 500);
    }
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>The invented country's establishments: every category at least once, and the oddities of the real file.</summary>
public static class SampleFiness
{
    /// <summary>Wallis-et-Futuna, as FINESS has: a collectivité d'outre-mer, outside the COG's communes.</summary>
    private const string Elsewhere = "98613";

    /// <summary>
    /// What the model draws, then one of each category it left out (in the largest communes), then one in a commune
    /// outside the COG. The last pharmacy has no coordinates.
    /// </summary>
    public static IEnumerable<Establishment> Choose(FinessModel model, Country country)
    {
        List<Establishment> chosen = [];
        var ranks = new Dictionary<CodeCommune, int>();
        foreach (var commune in country.Communes)
        {
            var drawn = model.Of(commune);
            chosen.AddRange(drawn);
            ranks[commune.Code] = drawn.Count;
        }

        var towns = country.Communes.OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(24).ToList();
        foreach (var category in model.Categories.Where(c => chosen.TrueForAll(e => e.Category.Code != c.Code)).ToList())
        {
            var town = towns[chosen.Count % towns.Count];
            chosen.Add(model.Invent(town, category, ranks[town.Code]++));
        }

        var pharmacy = chosen.FindLastIndex(e => e.Category.Code == "620");
        chosen[pharmacy] = chosen[pharmacy] with { Point = null };
        var code = CodeCommune.Parse(Elsewhere);
        var elsewhere = country.Communes[0] with { Code = code, Name = "Ailleurs", Departement = code.Departement };
        chosen.Add(model.Invent(elsewhere, chosen[pharmacy].Category, 0) with { Point = null });
        return chosen;
    }
}

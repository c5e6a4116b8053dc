using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>The invented country's establishments: every category at least once, and the oddities of the real file.</summary>
public static class SampleFiness
{
    /// <summary>A code that the COG does not know, as FINESS has now and then.</summary>
    private const string GoneCommune = "20999";

    /// <summary>
    /// What the model draws, then one of each category it left out (in the largest communes), then one in a commune
    /// that is gone. The last pharmacy has no coordinates.
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
        var gone = country.Communes[0] with { Code = CodeCommune.Parse(GoneCommune), Name = "Commune-Disparue" };
        chosen.Add(model.Invent(gone, chosen[pharmacy].Category, 0) with { Point = null });
        return chosen;
    }
}

namespace Rezone.Domain.Territory;

/// <summary>The whole country in one COG: every selectable commune and the areas that hold them.</summary>
public sealed class Country
{
    private readonly Dictionary<CodeCommune, int> indexByCode;

    /// <summary>Sorts the communes by code; every index used elsewhere is an index into <see cref="Communes"/>.</summary>
    /// <param name="cog">Year of the COG: « 1er janvier 2026 » is 2026.</param>
    /// <param name="communes">Every selectable commune, in any order, each code once.</param>
    /// <param name="departements">Every département; its parent is the code of its région.</param>
    /// <param name="regions">Every région.</param>
    /// <param name="epcis">Every EPCI à fiscalité propre.</param>
    /// <param name="cities">Paris, Lyon and Marseille: communes whose arrondissements are the units.</param>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public Country(
        int cog,
        IEnumerable<Commune> communes,
        IEnumerable<NamedArea> departements,
        IEnumerable<NamedArea> regions,
        IEnumerable<NamedArea> epcis,
        IEnumerable<NamedArea> cities)
    {
        Cog = cog;
        Communes = [.. communes.OrderBy(c => c.Code)];
        Departements = Sorted(departements);
        Regions = Sorted(regions);
        Epcis = Sorted(epcis);
        Cities = Sorted(cities);
        indexByCode = Communes.Select((c, i) => (c.Code, i)).ToDictionary(p => p.Code, p => p.i);
    }

    /// <summary>Year of the COG.</summary>
    public int Cog { get; }

    /// <summary>Every selectable commune, ordered by code.</summary>
    public IReadOnlyList<Commune> Communes { get; }

    /// <summary>Every département, ordered by code.</summary>
    public IReadOnlyList<NamedArea> Departements { get; }

    /// <summary>Every région, ordered by code.</summary>
    public IReadOnlyList<NamedArea> Regions { get; }

    /// <summary>Every EPCI, ordered by SIREN.</summary>
    public IReadOnlyList<NamedArea> Epcis { get; }

    /// <summary>Paris, Lyon and Marseille, ordered by code.</summary>
    public IReadOnlyList<NamedArea> Cities { get; }

    /// <summary>Index of a commune in <see cref="Communes"/>; -1 where the code is not a unit of this COG.</summary>
    public int IndexOf(CodeCommune code) => indexByCode.GetValueOrDefault(code, -1);

    /// <summary>The arrondissements of a city, ordered by code; empty where the code is not one of the three cities.</summary>
    public IEnumerable<Commune> ArrondissementsOf(CodeCommune city) => Communes.Where(c => c.City == city);

    private static IReadOnlyList<NamedArea> Sorted(IEnumerable<NamedArea> areas) =>
        [.. areas.OrderBy(a => a.Code, StringComparer.Ordinal)];
}

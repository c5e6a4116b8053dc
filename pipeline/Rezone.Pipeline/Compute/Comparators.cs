using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Compute;

/// <summary>The areas every territory is compared with, and the communes of each: France, the régions, the départements.</summary>
public sealed class Comparators
{
    /// <summary>Lists the areas in the order payloads use.</summary>
    public Comparators(Country country)
    {
        var indexes = Enumerable.Range(0, country.Communes.Count).ToList();
        var byRegion = indexes.ToLookup(i => country.Communes[i].Region, StringComparer.Ordinal);
        var byDepartement = indexes.ToLookup(i => country.Communes[i].Departement.ToString(), StringComparer.Ordinal);
        Areas =
        [
            new Area("FR", indexes),
            .. country.Regions.Select(r => new Area("R" + r.Code, [.. byRegion[r.Code]])),
            .. country.Departements.Select(d => new Area("D" + d.Code, [.. byDepartement[d.Code]])),
        ];
    }

    /// <summary>France, then the régions, then the départements, each ordered by code.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>A column's total per area; null where a commune of the area has no figure.</summary>
    public IReadOnlyList<long?> Totals(IReadOnlyList<long?> amounts) =>
        [.. Areas.Select(area => area.Communes.Aggregate((long?)0, (sum, commune) => sum + amounts[commune]))];

    /// <summary>An area and its communes.</summary>
    /// <param name="Id"><c>FR</c>, or <c>R</c> or <c>D</c> and the code.</param>
    /// <param name="Communes">Indexes into <see cref="Country.Communes"/>.</param>
    public sealed record Area(string Id, IReadOnlyList<int> Communes);
}

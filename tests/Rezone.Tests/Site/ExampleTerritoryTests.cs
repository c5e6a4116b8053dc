using Rezone.Domain.Territory;
using Rezone.Pipeline.Site;

namespace Rezone.Tests.Site;

public sealed class ExampleTerritoryTests
{
    [Fact]
    public void From_Country_TakesTheEpciOfOneDepartementNearestTo25000Inhabitants()
    {
        // EPCI: number of communes × inhabitants of each
        var country = CountryOf(
            ("small", "01", 9, 2778),     // too few communes
            ("far", "01", 10, 1000),      // 10,000
            ("near", "02", 12, 2000),     // 24,000
            ("large", "02", 41, 610));    // too many communes

        var example = ExampleTerritory.From(country);

        Assert.Equal("EPCI near", example?.Name);
        Assert.Equal(12, example?.Codes.Count);
    }

    [Fact]
    public void From_OnlyEpcisAcrossDepartements_OffersNone()
    {
        var country = CountryOf(("across", "01", 6, 2000), ("across", "02", 6, 2000));

        Assert.Null(ExampleTerritory.From(country));
    }

    private static Country CountryOf(params (string Epci, string Departement, int Communes, long Inhabitants)[] groups)
    {
        var communes = groups.SelectMany((g, group) => Enumerable.Range(0, g.Communes).Select(i => new Commune(
            CodeCommune.Parse($"{g.Departement}{(group * 100) + i:000}"),
            "C",
            CodeDepartement.Parse(g.Departement),
            "84",
            g.Epci,
            City: null,
            g.Inhabitants)));
        var epcis = groups.Select(g => g.Epci).Distinct(StringComparer.Ordinal).Select(e => new NamedArea(e, "EPCI " + e, Parent: null));
        return new Country(2026, communes, [], [], epcis, []);
    }
}

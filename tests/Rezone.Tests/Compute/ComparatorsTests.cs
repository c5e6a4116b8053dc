using Rezone.Domain.Territory;
using Rezone.Pipeline.Compute;

namespace Rezone.Tests.Compute;

public sealed class ComparatorsTests
{
    // Région 84 has départements 01 (two communes) and 38 (one); région 11 has 75 (one arrondissement).
    private static readonly Country Country = new(
        2026,
        [
            Commune("01001", "84", 860), Commune("01002", "84", 270), Commune("38185", "84", 157_000),
            Commune("75113", "11", 180_000),
        ],
        [new NamedArea("01", "Ain", "84"), new NamedArea("38", "Isère", "84"), new NamedArea("75", "Paris", "11")],
        [new NamedArea("11", "Île-de-France", null), new NamedArea("84", "Auvergne-Rhône-Alpes", null)],
        [],
        []);

    [Fact]
    public void Areas_AreFranceThenRegionsThenDepartements()
    {
        var areas = new Comparators(Country).Areas.Select(a => a.Id);

        Assert.Equal(["FR", "R11", "R84", "D01", "D38", "D75"], areas);
    }

    [Fact]
    public void Totals_WithAnUnknownCommune_AreUnknownWhereItLies()
    {
        var totals = new Comparators(Country).Totals([3, 4, 10, null]);

        Assert.Equal([null, null, 17, 7, 10, null], totals);
    }

    private static Commune Commune(string code, string region, long population) => new(
        CodeCommune.Parse(code), code, CodeCommune.Parse(code).Departement, region, null, null, population);
}

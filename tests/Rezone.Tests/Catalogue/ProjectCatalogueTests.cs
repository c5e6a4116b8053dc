using Rezone.Domain.Disclosure;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Catalogue;

/// <summary>The catalogue that the project ships, against the list of requirements.</summary>
public sealed class ProjectCatalogueTests
{
    private static readonly Domain.Indicators.Catalogue Catalogue =
        CatalogueFiles.Read(ProjectFolders.Find().Catalogue, RealRawData.Manifest.Sources);

    [Fact]
    public void Prevention_Indicators_AreInTheOrderOfTheCircularWithTheirPolarities()
    {
        var prevention = Catalogue.Indicators.Where(i => i.Section == "missions/prevention").ToList();

        Assert.Equal(
            Catalogue.Dimensions["prevention"].Values.Select(v => v.Id),
            prevention.Select(i => i.Numerator.Where["prevention"]));
        Assert.Equal(
            Catalogue.Dimensions["prevention"].Values.Select(v => v.Label),
            prevention.Select(i => i.Label));
        Assert.Equal("--+++++++-----+", string.Concat(prevention.Select(i => i.Polarity == "high-is-good" ? '+' : '-')));
        Assert.All(prevention, i => Assert.Equal((i.Numerator.Where["prevention"], "numerateur"), (i.Denominator?.Where["prevention"], i.Numerator.Name)));
    }

    [Theory] // Requirement, indicator, number of values
    [InlineData("R11", "nombre-habitants", 1)]
    [InlineData("R12", "nombre-professionnels-installes", 2)]
    [InlineData("R12", "nombre-offreurs", 11)]
    [InlineData("R13", "nombre-etablissements", 1)]
    [InlineData("R20", "nombre-msp-sous-contrat", 1)]
    [InlineData("R28", "repartition-age", 5)]
    [InlineData("R30", "part-ald-17-plus", 1)]
    [InlineData("R31", "part-c2s-17-plus", 1)]
    [InlineData("R32", "part-sans-medecin-traitant", 5)]
    [InlineData("R36", "prevalence-ald", 31)]
    [InlineData("R52", "parcours-passages-urgences", 1)]
    [InlineData("R53", "parcours-admissions-directes", 1)]
    [InlineData("R58", "file-active-moyenne", 4)]
    [InlineData("R61", "actes-moyens", 5)]
    [InlineData("R61", "coefficient-moyen", 2)]
    [InlineData("R66", "typologie-centres-de-sante", 5)]
    public void Indicators_OfARequirement_HaveTheirValues(string requirement, string id, int values)
    {
        var indicator = Assert.Single(Catalogue.Indicators, i => i.Id == id);

        Assert.True(IndicatorColumns.Of(indicator, Catalogue).Count == values, $"{requirement}: {IndicatorColumns.Of(indicator, Catalogue).Count} values");
    }

    [Fact]
    public void Indicators_OnProfessionals_CoverEveryProfessionAtBothAges()
    {
        var professions = Catalogue.Dimensions["profession"].Values.Count;
        foreach (var id in new[] { "nombre-professionnels-par-profession", "nombre-professionnels-cabinet-principal", "part-professionnels-60-ans", "part-professionnels-65-ans" })
            Assert.Equal(professions, IndicatorColumns.Of(Catalogue.Indicators.Single(i => i.Id == id), Catalogue).Count);
    }

    [Fact]
    public void Indicators_OnConfidentialSources_AreProtectedUnlessTheMeasureIsPublic()
    {
        var isConfidential = RealRawData.Manifest.Sources.Where(s => s.Confidential).ToDictionary(s => s.Id, s => s.PublicMeasures ?? [], StringComparer.Ordinal);
        var open = Catalogue.Indicators
            .Where(i => Catalogue.Rules[i.Suppression].Protects == ProtectedPersons.Nobody && isConfidential.ContainsKey(i.Numerator.Source))
            .Select(i => $"{i.Numerator.Source}/{i.Numerator.Name}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

        // disclosure.md, §3.4: « PS and facility counts are public (directory): no rule ».
        Assert.Equal(["am-cabinets/lieux", "am-offreurs/nombre", "am-professionnels/professionnels"], open);
    }

    [Fact]
    public void Groups_OfR12_HoldEveryProfessionOnce()
    {
        var professions = Catalogue.Dimensions["profession"].Values.SelectMany(v => v.Codes).Order(StringComparer.Ordinal);
        var groups = Catalogue.Dimensions["groupe-profession"].Values.SelectMany(v => v.Codes).Order(StringComparer.Ordinal);

        Assert.Equal(professions, groups);
    }
}

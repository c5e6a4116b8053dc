namespace Rezone.Tests.Checks;

/// <summary>Parts above their wholes, on facts that no reader would let through: two extracts may still contradict each other.</summary>
public sealed class ContainmentChecksTests : IDisposable
{
    private readonly TinyGround ground = new();

    [Fact]
    public void Prevention_NumeratorAboveDenominator_IsToldWithItsIndicator()
    {
        ground.With("am-prevention", ["prevention"], """
            01001 mtdents numerateur 30
            01001 mtdents denominateur 29
            01001 psychotropes numerateur 5
            01001 psychotropes denominateur 5
            01002 mtdents numerateur -
            01002 mtdents denominateur -
            """);

        Assert.Equal("2 1 1 0 0 | 01001 mtdents: 30 / 29", ground.Compare("am-prevention-numerateur"));
    }

    [Fact]
    public void Parcours_PatientsAboveThoseOfTheDenominator_AreTold()
    {
        ground.With("am-parcours", ["parcours"], """
            01001 passages-urgences-non-hospitalises numerateur 90
            01001 passages-urgences-non-hospitalises denominateur 40
            01001 passages-urgences-non-hospitalises patients_numerateur 41
            01001 passages-urgences-non-hospitalises patients_denominateur 40
            """);

        // 90 events of 40 persons are no mistake: only persons are compared.
        Assert.Equal("1 0 1 0 0 | 01001 passages-urgences-non-hospitalises: 41 / 40", ground.Compare("am-parcours-patients-numerateur"));
    }

    [Fact]
    public void Consommants_WithoutDoctorAndNestedPopulations_AreCompared()
    {
        ground.With("am-consommants", ["population"], """
            01001 tous consommants 100
            01001 17+ consommants 101
            01001 17+ sans_medecin_traitant 12
            01001 70+ consommants 9
            01001 70+ sans_medecin_traitant 10
            """);

        Assert.Equal("2 1 1 0 0 | 01001 70+: 10 / 9", ground.Compare("am-consommants-sans-medecin-traitant"));
        Assert.Equal("2 1 1 0 0 | 01001 17+: 101 / 100", ground.Compare("am-consommants-inside"));
    }

    [Fact]
    public void Ald_AboveAnyAldOrAboveTheConsommants_IsTold()
    {
        ground
            .With("am-ald", ["ald"], """
                01001 0 patients 20
                01001 8 patients 20
                01001 3 patients 21
                01002 0 patients 55
                02001 0 patients -
                """)
            .With("am-consommants", ["population"], """
                01001 tous consommants 20
                01001 17+ consommants 19
                01002 tous consommants 50
                02001 tous consommants 5
                """);

        Assert.Equal("2 1 1 0 0 | 01001 3: 21 / 20", ground.Compare("am-ald-inside"));
        Assert.Equal("2 1 1 0 1 | 01002: 55 / 50 | 02001: nothing / 5", ground.Compare("ald-consommants"));
    }

    [Fact]
    public void Professionals_AgesAndPractices_AreNested()
    {
        ground
            .With("am-professionnels", ["specialite"], """
                01001 01 professionnels 4
                01001 01 professionnels_60 5
                01001 01 professionnels_65 2
                01001 24 professionnels 3
                01001 24 professionnels_60 1
                01001 24 professionnels_65 2
                """)
            .With("am-cabinets", ["specialite"], """
                01001 01 lieux 4
                01001 24 lieux 2
                01002 24 lieux 1
                """);

        Assert.Equal("2 1 1 0 0 | 01001 24: 2 / 1", ground.Compare("am-professionnels-professionnels-65"));
        Assert.Equal("2 1 1 0 0 | 01001 01: 5 / 4", ground.Compare("am-professionnels-professionnels-60"));
        // 4 + 3 professionals in 4 + 2 practices; a commune of secondary practices only is in order.
        Assert.Equal("2 1 1 0 0 | 01001: 7 / 6", ground.Compare("professionnels-lieux"));
    }

    [Fact]
    public void Offreurs_AgainstFiness_AddsUpTheCodesOfBoth()
    {
        ground
            .With("am-offreurs", ["offreur"], """
                01001 50 nombre 2
                01001 51 nombre 1
                01002 50 nombre 1
                02001 50 nombre -
                """)
            .With("finess-et", ["categorie", "statut"], """
                01001 620 inconnu etablissements 3
                01001 611 inconnu etablissements 9
                01005 620 prive etablissements 1
                02001 620 prive etablissements 1
                """);

        Assert.Equal("3 1 2 0 1 | 01002: 1 / 0 | 01005: 0 / 1 | 02001: nothing / 1", ground.Compare("offreurs-finess-pharmacie"));
    }

    [Theory]
    [InlineData(860, "5 5 0 0 0")]
    [InlineData(345, "5 5 0 0 0")]
    [InlineData(343, "5 4 1 0 0 | 01001: 343 / 860")]
    [InlineData(1032, "5 5 0 0 0")]
    [InlineData(1033, "5 4 1 0 0 | 01001: 1033 / 860")]
    public void Consommants_BelowTwoFifthsOrAboveSixFifthsOfTheInhabitants_AreTold(int consommants, string expected)
    {
        // L'Aville has 860 inhabitants: 40 % are 344, 120 % are 1032.
        ground.With("am-consommants", ["population"], $"""
            01001 tous consommants {consommants}
            01002 tous consommants 270
            01005 tous consommants 8
            02001 tous consommants 0
            75101 tous consommants 16000
            """);

        Assert.Equal($"{expected} | 75102: nothing / 20000".Replace("0 0 0 |", "0 0 1 |", StringComparison.Ordinal).Replace("1 0 0 |", "1 0 1 |", StringComparison.Ordinal), ground.Compare("consommants-population"));
    }

    [Theory]
    [InlineData("910", "01001")]
    [InlineData("946", "01001")]
    [InlineData("947", "01001: 947 / 860")]
    [InlineData("773.5", "01001: 773.5 / 860")]
    public void Population_MoreThanTenPercentAndFiftyPersonsApart_IsTold(string inhabitants, string expected)
    {
        // 860: 50 persons more are 910, 10 % more are 946; Deville has 8 inhabitants, and 58 are within 50 persons.
        ground.With("insee-pop1b", ["tranche-age"], $"""
            01001 0-17 habitants 100
            01001 18-39 habitants {decimal.Parse(inhabitants) - 100}
            01002 0-17 habitants 270
            01005 0-17 habitants 58
            02001 0-17 habitants 0
            75101 0-17 habitants 16000
            75102 0-17 habitants 20000
            """);

        var isTold = expected.Contains(':', StringComparison.Ordinal);
        Assert.Equal(isTold ? $"6 5 1 0 0 | {expected}" : "6 6 0 0 0", ground.Compare("population-pop1b"));
    }

    public void Dispose() => ground.Dispose();
}

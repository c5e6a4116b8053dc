namespace Rezone.Tests.Checks;

/// <summary>Each contradiction that was planted is found by the comparison that looks for it, and by no other.</summary>
public sealed class CrossChecksTests(SpoiledSample sample) : IClassFixture<SpoiledSample>
{
    [Fact]
    public void Check_SourcesThatContradictEachOther_AreNoError() => Assert.Equal((0, ""), (sample.Outcome.ExitCode, sample.Outcome.Message));

    [Theory]
    [InlineData("population-pop1b", "307 306 1 0 0", "20003: 2636 / 9000")]
    [InlineData("population-epci", "303 302 1 0 1", "20003: 2636 / 9000", "96010: nothing / 7433")]
    [InlineData("population-shapes", "307 305 2 0 0", "20003: 2636 / 9000", "20004: 913 / 113")]
    [InlineData("consommants-population", "307 306 1 0 0", "20003: 2346 / 9000")]
    [InlineData("shapes-communes", "308 308 0 0 0")]
    [InlineData("shapes-names", "308 307 1 0 0", "20001: L'Astérisquo / L'Astérisque")]
    [InlineData("shapes-epci", "303 302 1 0 0", "20003: 240990001 / 240990004")]
    [InlineData("tvs-communes", "306 306 0 1 0", "20001: 20001 / nothing")]
    [InlineData("zonage-communes", "306 306 0 1 0", "20002: 20002 / nothing")]
    [InlineData("tvs-zonage", "26 25 1 0 0", "20003: 7 / ZIP:6 ZAC:1")]
    [InlineData("postcodes-communes", "306 306 0 1 0", "20001: 20001 / nothing")]
    [InlineData("codes-laposte-hexasmal", "0 0 0 1 0", "97501: outside-the-cog, 1 rows / nothing")]
    [InlineData("codes-drees-sae", "0 0 0 1 0", "96: unknown-commune, 1 rows / nothing")]
    [InlineData("qpv-departement", "23 22 1 0 0", "QN09699M 20090: 96 / 20")]
    [InlineData("finess-msp-aci", "21 20 1 0 0", "201020000: listed / 124")]
    [InlineData("finess-cds-type", "25 24 1 0 0", "201020001: listed / 603")]
    [InlineData("finess-sae-commune", "4 3 1 1 0", "961014000: 20001 / 96014", "209999999: 20003 / nothing")]
    [InlineData("finess-sae-category", "5 4 1 0 0", "961016000: 355 / 500")]
    [InlineData("finess-ehpad", "2 1 1 1 0", "201020000: listed / 124", "209999998: listed / nothing")]
    [InlineData("finess-categories", "125 122 3 0 0", "377: 1 / closed on 2018-10-26", "427: 1 / closed on 2024-10-25", "690: 1 / closed on 2024-02-23")]
    public void Check_Contradiction_IsFoundWithBothValues(string check, string counts, params string[] cases)
    {
        Assert.Equal(counts, sample.Folder.Counts(check));
        Assert.Equal(cases, sample.Folder.Cases(check));
    }

    [Fact]
    public void Check_Table_TellsTheWorstCasesInWords()
    {
        Assert.Contains("population-shapes: POPULATION / municipal population; told where they differ by more than 10 % and more than 50 persons", sample.Outcome.Log, StringComparison.Ordinal);
        Assert.Contains("  20003 Le Canular-en-Brumaine: 2636 / 9000", sample.Outcome.Log, StringComparison.Ordinal);
        Assert.Contains("20003: 2636 / 9000", sample.Outcome.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_CasesOfConfidentialSources_AreMarked() => Assert.All(
        sample.Folder.Lines("cross-checks.csv"),
        cells => Assert.Equal(cells[4].StartsWith("am-", StringComparison.Ordinal) || cells[6].StartsWith("am-", StringComparison.Ordinal) ? "1" : "0", cells[9]));
}

using Rezone.Domain;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestAmCabinetsTests
{
    private const string File = "am-cabinets-2026-S1.csv";
    private const string Professionnels = "am-professionnels-2026-S1.csv";

    private const string Main = """
        identifiant;code_specialite;code_commune;naissance;file_active;actes;coefficient
        PSEUDOAAA1;01;01001;1965-12;10;20;
        PSEUDOAAA2;22;01001;1966-01;10;20;
        PSEUDOAAA3;24;02001;1966-01;10;20;
        PSEUDOAAA4;24;75101;1966-01;10;20;
        PSEUDOAAA5;24;97801;1966-01;10;20;
        """;

    private const string Good = """
        identifiant;code_commune
        PSEUDOAAA1;02001
        PSEUDOAAA1;01002
        PSEUDOAAA3;75101
        PSEUDOAAA5;75101
        """;

    [Fact]
    public void Run_MainAndSecondaryPractices_AreCountedPerProfession()
    {
        using var france = Country(Good);
        var context = france.Context();

        var counts = IngestAmCabinets.Run(context, TinyCatalogue.Profession);

        Assert.Equal(new IngestCounts("am-cabinets", 4, 4, 6, 0), counts);
        Assert.Equal(
            [
                "01001 01 lieux 1",
                "01001 22 lieux 1",
                "01002 01 lieux 1",
                "02001 01 lieux 1",
                "02001 24 lieux 1",
                "75101 24 lieux 3", // the main one of 4, the secondary ones of 3 and 5
            ],
            FactTable.Read(context.FactsFolder, "am-cabinets").Select(f => $"{f.Commune} {f.Values[0]} {f.Measure} {f.Amount:0}"));
    }

    [Fact]
    public void Run_PracticesInTwoCommunesThatMerged_BothCount()
    {
        using var france = Country(Good + "\nPSEUDOAAA2;01003");
        var context = france.Context(TinyFrance.With("am-cabinets", s => s with { Cog = null }));

        IngestAmCabinets.Run(context, TinyCatalogue.Profession);

        var fact = FactTable.Read(context.FactsFolder, "am-cabinets").Single(f => f.Commune.ToString() == "01001" && f.Values[0] == "22");
        Assert.Equal(2, fact.Amount);
    }

    [Fact]
    public void Run_DepartementWithoutAnyPractice_IsNotCollectedRatherThanZero()
    {
        using var france = Country("identifiant;code_commune\nPSEUDOAAA1;01002");
        france.Edit(Professionnels, "PSEUDOAAA3;24;02001;1966-01;10;20;\r\n", "");
        var context = france.Context();

        IngestAmCabinets.Run(context, TinyCatalogue.Profession);

        var facts = FactTable.Read(context.FactsFolder, "am-cabinets").Where(f => f.Commune.ToString() == "02001").ToList();
        Assert.Equal(66, facts.Count);
        Assert.All(facts, f => Assert.Null(f.Amount));
    }

    [Theory]
    [InlineData("PSEUDOAAA1;01002", "PSEUDOBBB1;01002", "line 3, column « identifiant »", "unknown-identifiant")]
    [InlineData("PSEUDOAAA1;01002", ";01002", "line 3, column « identifiant »", "unknown-identifiant")]
    [InlineData("PSEUDOAAA1;01002", "PSEUDOAAA1;01001", "line 3, column « code_commune »: « 01001 »", "main-practice")]
    [InlineData("PSEUDOAAA1;01002", "PSEUDOAAA1;02001", "line 3, column « code_commune »: « 02001 »", "duplicate-row")]
    [InlineData("PSEUDOAAA1;01002", "PSEUDOAAA1;75056", "line 3, column « code_commune »: « 75056 »", "whole-city")]
    [InlineData("PSEUDOAAA1;01002", "01002;PSEUDOAAA1", "line 3, column « code_commune »", "not-a-commune-code")]
    public void Run_BrokenContract_IsNamedWithoutAnyPerson(string good, string bad, string place, string key)
    {
        using var france = Country(Good);

        BrokenExtract.AssertNamed(france, File, (good, bad), c => IngestAmCabinets.Run(c, TinyCatalogue.Profession), place, key);

        Assert.DoesNotContain("PSEUDO", france.IssueList, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Professionnels, null, "am-cabinets-2026-S1.csv is there without am-professionnels of the same period")]
    [InlineData(Professionnels, "am-professionnels-2025-S2.csv", "the file is of 2025-S2, and the period of source am-professionnels ends on 2026-06-30 (2026-S1)")]
    public void Run_WithoutProfessionalsOfThePeriod_IsRefused(string file, string? renamed, string expected)
    {
        using var france = Country(Good);
        if (renamed is null)
            System.IO.File.Delete(france.PathOf(file));
        else
            System.IO.File.Move(france.PathOf(file), france.PathOf(renamed));

        var error = Assert.Throws<UserError>(() => IngestAmCabinets.Run(france.Context(), TinyCatalogue.Profession));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static TinyFrance Country(string cabinets)
    {
        var france = new TinyFrance();
        france.Write(Professionnels, Main);
        france.Write(File, cabinets);
        return france;
    }
}

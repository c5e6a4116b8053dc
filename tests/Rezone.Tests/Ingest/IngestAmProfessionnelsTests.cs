using Rezone.Domain;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestAmProfessionnelsTests
{
    private const string File = "am-professionnels-2026-S1.csv";
    private const string Source = "am-professionnels";

    // The period ends on 30 June 2026: ages are those of 31 December 2025. 1965 is 60 years, 1960 is 65.
    private const string Good = """
        identifiant;code_specialite;code_commune;naissance;file_active;actes;coefficient
        PSEUDOAAA1;01;01001;1965-12;10001;40001;
        PSEUDOAAA2;01;01001;1966-01;20002;50002;
        PSEUDOAAA3;01;01001;1960-12;10003;30003;
        PSEUDOAAA4;28;01001;1961-01;10004;20000;30000.5
        PSEUDOAAA5;24;02001;1980-06;0;0;
        PSEUDOAAA6;24;75101;1999-02;;;
        """;

    [Fact]
    public void Run_Professionals_AreCountedByAgeAndSummedWithTheTwoLargest()
    {
        using var france = new TinyFrance();
        france.Write(File, Good);
        var context = france.Context();

        var counts = IngestAmProfessionnels.Run(context, TinyCatalogue.Profession);

        Assert.Equal(["specialite"], FactTable.Dimensions(context.FactsFolder, Source));
        Assert.Equal(
            [
                "01001 01 actes 120006", // 40001 + 50002 + 30003
                "01001 01 actes_1 50002",
                "01001 01 actes_2 40001",
                "01001 01 file_active 40006", // 10001 + 20002 + 10003
                "01001 01 file_active_1 20002",
                "01001 01 file_active_2 10003",
                "01001 01 professionnels 3",
                "01001 01 professionnels_60 2",
                "01001 01 professionnels_65 1",
                "01001 28 actes 20000",
                "01001 28 actes_1 20000",
                "01001 28 actes_2 0",
                "01001 28 coefficient 30000.5",
                "01001 28 coefficient_1 30000.5",
                "01001 28 coefficient_2 0",
                "01001 28 file_active 10004",
                "01001 28 file_active_1 10004",
                "01001 28 file_active_2 0",
                "01001 28 professionnels 1",
                "01001 28 professionnels_60 1",
                "01001 28 professionnels_65 0",
                "02001 24 actes 0",
                "02001 24 actes_1 0",
                "02001 24 actes_2 0",
                "02001 24 file_active 0",
                "02001 24 file_active_1 0",
                "02001 24 file_active_2 0",
                "02001 24 professionnels 1",
                "02001 24 professionnels_60 0",
                "02001 24 professionnels_65 0",
                "75101 24 actes ",
                "75101 24 actes_1 ",
                "75101 24 actes_2 ",
                "75101 24 file_active ",
                "75101 24 file_active_1 ",
                "75101 24 file_active_2 ",
                "75101 24 professionnels 1",
                "75101 24 professionnels_60 0",
                "75101 24 professionnels_65 0",
            ],
            FactTable.Read(context.FactsFolder, Source).Select(f => $"{f.Commune} {f.Values[0]} {f.Measure} {f.Amount:0.###}"));
        Assert.Equal(new IngestCounts(Source, 6, 6, 39, 0), counts);
    }

    [Fact]
    public void Run_ProfessionalOfAMergedCommune_CountsInTheOneOfToday()
    {
        using var france = new TinyFrance();
        france.Write(File, Good + "\nPSEUDOAAA7;01;01003;1970-01;90000;90000;\nPSEUDOAAA8;01;97801;1970-01;1;1;");
        var context = france.Context(TinyFrance.With(Source, s => s with { Cog = null }));

        var counts = IngestAmProfessionnels.Run(context, TinyCatalogue.Profession);

        var facts = FactTable.Read(context.FactsFolder, Source).Where(f => f.Commune.ToString() == "01001" && f.Values[0] == "01")
            .ToDictionary(f => f.Measure, f => f.Amount, StringComparer.Ordinal);
        Assert.Equal(4, facts["professionnels"]);
        Assert.Equal(210006, facts["actes"]); // 120006 + 90000
        Assert.Equal(90000, facts["actes_1"]);
        Assert.Equal(50002, facts["actes_2"]);
        // Saint-Martin has communes in no département of the COG: told, no error, no fact.
        Assert.Equal((8, 7, 0), (counts.Rows, counts.Kept, counts.Issues));
        Assert.Equal(1, context.Issues.Counts[(Source, "outside-the-cog")]);
    }

    [Fact]
    public void Run_DepartementWithoutAnyRow_IsNotCollectedRatherThanZero()
    {
        using var france = new TinyFrance();
        france.Write(File, Good);
        france.Edit(File, "PSEUDOAAA5;24;02001;1980-06;0;0;\r\n", "");
        var context = france.Context();

        IngestAmProfessionnels.Run(context, TinyCatalogue.Profession);

        var facts = FactTable.Read(context.FactsFolder, Source).Where(f => f.Commune.ToString() == "02001").ToList();
        Assert.Equal((66 * 9) + (2 * 3), facts.Count); // 66 codes, 9 measures each, coefficients for 28 and 29
        Assert.All(facts, f => Assert.Null(f.Amount));
        Assert.Equal(1, context.Issues.Counts[(Source, "no-row")]);
    }

    [Theory]
    [InlineData(2025, 12, 31, 2)] // 31 December 2025: 1965 and 1960 are 60 and over
    [InlineData(2025, 6, 30, 1)] // the last 31 December is that of 2024
    [InlineData(2026, 12, 31, 3)]
    public void Run_Ages_AreThoseOfTheLast31DecemberOfThePeriod(int year, int month, int day, int sixty)
    {
        using var france = new TinyFrance();
        france.Write($"am-professionnels-{year}-S{(month + 5) / 6}.csv", Good);
        var period = new SourceManifestPeriod(new DateOnly(year - 1, 1, 1), new DateOnly(year, month, day));
        var context = france.Context(TinyFrance.With(Source, s => s with { Period = period }));

        IngestAmProfessionnels.Run(context, TinyCatalogue.Profession);

        var fact = FactTable.Read(context.FactsFolder, Source).Single(f => f is { Measure: "professionnels_60" } && f.Commune.ToString() == "01001" && f.Values[0] == "01");
        Assert.Equal(sixty, fact.Amount);
    }

    [Fact]
    public void Run_ManifestWithoutPeriod_IsACatalogueError()
    {
        using var france = new TinyFrance();
        france.Write(File, Good);
        var context = france.Context(TinyFrance.With(Source, s => s with { Period = null }));

        var error = Assert.Throws<UserError>(() => IngestAmProfessionnels.Run(context, TinyCatalogue.Profession));

        Assert.Equal(UserErrorKind.Catalogue, error.Kind);
        Assert.Contains("« am-professionnels » has no « period »", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PSEUDOAAA2;01", "PSEUDOAAA1;01", "line 3, column « identifiant »", "duplicate-identifiant")]
    [InlineData("PSEUDOAAA2;01", ";01", "line 3, column « identifiant »", "missing-identifiant")]
    [InlineData("PSEUDOAAA2;01", "PSEUDOAAA2;1", "line 3, column « code_specialite »", "unknown-specialite")]
    [InlineData("PSEUDOAAA2;01", "PSEUDOAAA2;50", "line 3, column « code_specialite »", "unknown-specialite")]
    [InlineData("PSEUDOAAA2;01;01001", "01;PSEUDOAAA2;01001", "line 3, column « code_specialite »", "unknown-specialite")]
    [InlineData("PSEUDOAAA2;01;01001", "01;01001;PSEUDOAAA2", "line 3, column « code_commune »", "not-a-commune-code")]
    [InlineData("PSEUDOAAA2;01;01001", "PSEUDOAAA2;01;01999", "line 3, column « code_commune »: « 01999 »", "unknown-commune")]
    [InlineData("PSEUDOAAA2;01;01001", "PSEUDOAAA2;01;75056", "line 3, column « code_commune »: « 75056 »", "whole-city")]
    [InlineData("1966-01", "1966-13", "line 3, column « naissance »", "not-a-month")]
    [InlineData("1966-01", "01/1966", "line 3, column « naissance »", "not-a-month")]
    [InlineData("1966-01", "1966-01-02", "line 3, column « naissance »", "not-a-month")]
    [InlineData("1966-01", "", "line 3, column « naissance »", "not-a-month")]
    [InlineData("1966-01", "1900-01", "line 3, column « naissance »", "implausible-birth")]
    [InlineData("1966-01", "2008-01", "line 3, column « naissance »", "implausible-birth")]
    [InlineData("20002;50002;", "-20002;50002;", "line 3, column « file_active »", "not-a-count")]
    [InlineData("20002;50002;", "20002;50002.5;", "line 3, column « actes »", "not-a-count")]
    [InlineData("20002;50002;", "20002;50002;50002", "line 3, column « coefficient »", "unexpected-value")]
    [InlineData("30000.5", "-30000.5", "line 5, column « coefficient »", "not-an-amount")]
    [InlineData("30000.5", "NaN", "line 5, column « coefficient »", "not-an-amount")]
    [InlineData("30000.5", "", "line 5, column « actes »", "partly-collected")]
    [InlineData("20002;50002;", ";50002;", "line 3, column « actes »", "partly-collected")]
    [InlineData("20002;50002;", ";;", "line 3, column « code_commune »: « 01001 »", "partly-collected")]
    [InlineData("20002;50002;", "20002;50002", "am-professionnels-2026-S1.csv, line 3", "field-count")]
    public void Run_BrokenContract_IsNamedWithoutAnyPersonOrFigure(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write(File, Good);

        BrokenExtract.AssertNamed(france, File, (good, bad), c => IngestAmProfessionnels.Run(c, TinyCatalogue.Profession), place, key);

        Assert.DoesNotContain("PSEUDO", france.IssueList, StringComparison.Ordinal);
        Assert.DoesNotContain("1966", france.IssueList, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("identifiant;code_specialite;code_commune;naissance;file_active;actes;coefficient\r\n", "")]
    [InlineData("identifiant;", "PSEUDOAAA0;")]
    [InlineData("coefficient\r\n", "coefficient;PSEUDOAAA0\r\n")]
    public void Run_HeaderWithAPerson_QuotesNobody(string good, string bad)
    {
        using var france = new TinyFrance();
        france.Write(File, Good);
        france.Edit(File, good, bad);
        var context = france.Context();

        var error = Assert.Throws<UserError>(() => IngestAmProfessionnels.Run(context, TinyCatalogue.Profession));

        Assert.Contains("line 1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("PSEUDO", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileCutInsideItsLastNumber_IsRefused()
    {
        using var france = new TinyFrance();
        france.Write(File, string.Join('\n', Good.Split('\n').Where(l => !l.Contains("AAA5", StringComparison.Ordinal) && !l.Contains("AAA6", StringComparison.Ordinal))));
        france.Edit(File, "30000.5\r\n", "30");
        var context = france.Context();

        var error = Assert.Throws<UserError>(() => IngestAmProfessionnels.Run(context, TinyCatalogue.Profession));

        Assert.Contains("line 5: the file ends inside this line", error.Message, StringComparison.Ordinal);
    }
}

using System.Globalization;
using Rezone.Domain;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestPop1bTests
{
    private const string File = "BTT_TD_POP1B_2022.csv";

    [Fact]
    public void Run_MergedCommunesAndArrondissements_SumsExactlyPerBand()
    {
        using var france = new TinyFrance();
        // The table's COG is 2018: 01003 was a commune of its own then.
        var manifest = TinyFrance.With("insee-pop1b", s => s with { Cog = 2018 });
        france.Write(File, Table(
            Rows("COM", "01001", (1, 0, "1.1"), (2, 17, "2.25"), (1, 18, "0.333333333333333")),
            Rows("COM", "01003", (1, 17, "0.000000000000001"), (2, 100, "4,5")),
            Rows("COM", "75056", (1, 0, "999")),
            Rows("ARM", "75101", (1, 79, "7"), (1, 80, "1e-2"))));
        var context = france.Context(manifest);

        var counts = IngestPop1b.Run(context, TinyCatalogue.Ages);

        Assert.Equal(
            [
                "01001 0-17 3.350000000000001", // 1.1 + 2.25 + 0.000000000000001
                "01001 18-39 0.333333333333333",
                "01001 40-64 0",
                "01001 65-79 0",
                "01001 80+ 4.5",
                "75101 0-17 0",
                "75101 18-39 0",
                "75101 40-64 0",
                "75101 65-79 7",
                "75101 80+ 0.01",
            ],
            FactTable.Read(context.FactsFolder, "insee-pop1b").Select(f => $"{f.Commune} {f.Values[0]} {f.Amount?.ToString("0.##################", CultureInfo.InvariantCulture)}"));
        Assert.Equal(new IngestCounts("insee-pop1b", 4 * 202, 3 * 202, 10, 0), counts);
        // Told, not refused: the four units without rows have no ages.
        Assert.Equal(4, context.Issues.Counts[("insee-pop1b", "no-row")]);
    }

    [Fact]
    public void Run_SplitCommune_IsNamedOnceAndBelongsToNobody()
    {
        using var france = new TinyFrance();
        var manifest = TinyFrance.With("insee-pop1b", s => s with { Cog = 2024, Tolerance = new(1, "Deville a été rétablie en 2025.") });
        france.Write(File, Table(Rows("COM", "01002", (1, 0, "8")), Rows("COM", "01001")));
        var context = france.Context(manifest);

        var counts = IngestPop1b.Run(context, TinyCatalogue.Ages);

        Assert.Equal(1, counts.Issues);
        Assert.Equal(["01001"], FactTable.Read(context.FactsFolder, "insee-pop1b").Select(f => f.Commune.ToString()).Distinct());
        Assert.Contains("01002 has been split since: its figures stay on the merged unit 01002+01005", france.IssueList, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;050;-1", "line 52, column « NB »: « -1 »", "not-an-amount")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;050;12 000", "line 52, column « NB »: « 12 000 »", "not-an-amount")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;050;", "line 52, column « NB »", "not-an-amount")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;050;NaN", "line 52, column « NB »: « NaN »", "not-an-amount")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;101;0", "line 52, column « AGED100 »: « 101 »", "unknown-age")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;3;050;0", "line 52, column « SEXE »: « 3 »", "unknown-sex")]
    [InlineData("COM;01001;X;1;050;0", "DEP;01001;X;1;050;0", "line 52, column « NIVGEO »: « DEP »", "unknown-level")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;049;0", "line 52, column « AGED100 »: « 049 »", "duplicate-row")]
    [InlineData("COM;01001;X;1;050;0", "COM;01999;X;1;050;0", "line 52, column « CODGEO »: « 01999 »", "unknown-commune")]
    [InlineData("COM;01001;X;1;050;0", "COM;1001;X;1;050;0", "line 52, column « CODGEO »: « 1001 »", "lost-leading-zero")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;050", "BTT_TD_POP1B_2022.csv, line 52", "field-count")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;X;1;050;0;", "BTT_TD_POP1B_2022.csv, line 52", "field-count")]
    [InlineData("COM;01001;X;1;050;0", "COM;01001;\"X;1;050;0", "BTT_TD_POP1B_2022.csv, line 52", "malformed-quotes")]
    [InlineData("COM;01001;X;1;050;0\r\n", "", "column « CODGEO »: « 01001 »", "missing-row")]
    public void Run_BadRow_IsNamedAndRefused(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write(File, Table(Rows("COM", "01001")));
        france.Edit(File, good, bad);
        var context = france.Context();

        var error = Assert.Throws<UserError>(() => IngestPop1b.Run(context, TinyCatalogue.Ages));

        Assert.Equal(UserErrorKind.Source, error.Kind);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(FactTable.PathOf(context.FactsFolder, "insee-pop1b")));
    }

    private static string Table(params string[] rows) => "NIVGEO;CODGEO;LIBGEO;SEXE;AGED100;NB\n" + string.Join('\n', rows);

    /// <summary>The 202 rows of a commune, zero but where an amount is given.</summary>
    private static string Rows(string level, string code, params (int Sex, int Age, string Amount)[] amounts) =>
        string.Join('\n', Enumerable.Range(0, 202).Select(i =>
        {
            var (sex, age) = (1 + (i / 101), i % 101);
            var amount = amounts.Where(a => a.Sex == sex && a.Age == age).Select(a => a.Amount).FirstOrDefault("0");
            return $"{level};{code};X;{sex};{age:000};{amount}";
        }));
}

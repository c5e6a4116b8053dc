using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestAmParcoursTests
{
    private const string File = "am-parcours-2026-S1.csv";
    private const string Urgences = "passages-urgences-non-hospitalises";
    private const string Directes = "admissions-directes-medecine";

    // More passages than patients is possible: that is what the two other columns are for.
    private const string Good = $"""
        code_commune;indicateur;numerateur;denominateur;patients_numerateur;patients_denominateur
        01001;{Urgences};60000;50000;20000;50000
        01001;{Directes};10000;30000;10000;25000
        """;

    [Fact]
    public void Run_MergedCommunes_AreSummedUnlessOneIsNotCollected()
    {
        using var france = new TinyFrance();
        france.Write(File, Table(Good, Rows("01003", "4;3;2;3", "1;2;1;2"), Rows("02001", "0;1;0;1", "0;0;0;0"), Rows("02009", ";;;", ";;;")));
        var context = france.Context(TinyFrance.With("am-parcours", s => s with { Cog = null }));

        var counts = IngestAmParcours.Run(context, TinyCatalogue.Parcours);

        var facts = FactTable.Read(context.FactsFolder, "am-parcours").ToList();
        Assert.Equal(new IngestCounts("am-parcours", 16, 16, 6 * 2 * 4, 0), counts);
        Assert.Equal(
            [
                $"{Directes} denominateur 30002",
                $"{Directes} numerateur 10001",
                $"{Directes} patients_denominateur 25002",
                $"{Directes} patients_numerateur 10001",
                $"{Urgences} denominateur 50003",
                $"{Urgences} numerateur 60004",
                $"{Urgences} patients_denominateur 50003",
                $"{Urgences} patients_numerateur 20002",
            ],
            facts.Take(8).Select(f => $"{f.Values[0]} {f.Measure} {f.Amount:0}"));
        Assert.Equal([null], facts.Where(f => f.Commune.ToString() == "02001").Select(f => f.Amount).Distinct());
    }

    [Theory]
    [InlineData($"{Urgences};60000;50000;20000;50000", $"{Urgences};19999;50000;20000;50000", "line 2, column « patients_numerateur »: « 01001 »", "above-its-whole")]
    [InlineData($"{Urgences};60000;50000;20000;50000", $"{Urgences};60000;50000;50001;50000", "line 2, column « patients_numerateur »: « 01001 »", "above-its-whole")]
    [InlineData($"{Urgences};60000;50000;20000;50000", $"{Urgences};60000;50000;20000;49999", "line 2, column « patients_denominateur »: « 01001 »", "not-its-persons")]
    [InlineData($"{Urgences};60000;50000;20000;50000", $"{Urgences};60000;50000;0;50000", "line 2, column « patients_numerateur »: « 01001 »", "event-without-patient")]
    [InlineData($"{Directes};10000;30000;10000;25000", $"{Directes};30001;30000;10000;25000", "line 3, column « numerateur »: « 01001 »", "above-its-whole")]
    [InlineData($"{Directes};10000;30000;10000;25000", $"{Directes};10000;30000;10000;30001", "line 3, column « patients_denominateur »: « 01001 »", "above-its-whole")]
    [InlineData($"{Directes};10000;30000;10000;25000", $"{Directes};;;;", "column « numerateur »: « 01001 »", "partly-collected")]
    [InlineData($"{Directes};10000;30000;10000;25000", $"{Directes};10000;30000;;25000", "column « numerateur »: « 01001 »", "partly-collected")]
    [InlineData($"01001;{Directes};10000;30000;10000;25000\r\n", "", "column « code_commune »: « 01001 »", "missing-row")]
    [InlineData($"01001;{Directes}", $"01001;{Urgences}", $"line 3, column « indicateur »: « {Urgences} »", "duplicate-row")]
    [InlineData($"01001;{Directes}", "01001;admissions", "line 3, column « indicateur »: « admissions »", "unknown-indicateur")]
    [InlineData($"01001;{Directes}", $"75056;{Directes}", "line 3, column « code_commune »: « 75056 »", "whole-city")]
    public void Run_BrokenContract_IsNamedWithoutAnyCount(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write(File, Table(Good, Rows("02001", ";;;", ";;;")));

        BrokenExtract.AssertNamed(france, File, (good, bad), c => IngestAmParcours.Run(c, TinyCatalogue.Parcours), place, key);
    }

    private static string Table(params string[] parts) => string.Join(
        '\n', parts.Concat(new[] { "01002", "01005", "75101", "75102" }.Select(c => Rows(c, "0;0;0;0", "0;0;0;0"))));

    private static string Rows(string code, string urgences, string directes) => $"{code};{Urgences};{urgences}\n{code};{Directes};{directes}";
}

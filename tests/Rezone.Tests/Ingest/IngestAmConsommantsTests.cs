using Rezone.Domain;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestAmConsommantsTests
{
    private const string File = "am-consommants-2025-S2.csv";

    // The secret counts are five digits long, so that a message that leaks one is found below.
    private const string Good = """
        code_commune;population;consommants;sans_medecin_traitant
        01001;tous;90000;
        01001;17+;70003;17003
        01001;17-69;60001;15001
        01001;70+;10002;2002
        01001;ald-17+;20000;1000
        01001;c2s-17+;10000;3000
        """;

    [Fact]
    public void Run_MergedCommunes_AreSummedUnlessOneIsNotCollected()
    {
        using var france = new TinyFrance();
        // A table that mixes years: 01003 was merged in 2019, 02009 took another code in 2020.
        var manifest = TinyFrance.With("am-consommants", s => s with { Cog = null });
        france.Write(File, Table(Good, Small("01003", 5), Small("02009", null)));
        var context = france.Context(manifest);

        var counts = IngestAmConsommants.Run(context, TinyCatalogue.Population);

        var facts = FactTable.Read(context.FactsFolder, "am-consommants").ToList();
        Assert.Equal(
            [
                "01001 17+ consommants 70013", // 70003 + 5 + 5
                "01001 17+ sans_medecin_traitant 17003",
                "01001 17-69 consommants 60006",
                "01001 17-69 sans_medecin_traitant 15001",
                "01001 70+ consommants 10007",
                "01001 70+ sans_medecin_traitant 2002",
                "01001 ald-17+ consommants 20005",
                "01001 ald-17+ sans_medecin_traitant 1000",
                "01001 c2s-17+ consommants 10005",
                "01001 c2s-17+ sans_medecin_traitant 3000",
                "01001 tous consommants 90010",
            ],
            facts.Where(f => f.Commune.ToString() == "01001").Select(f => $"{f.Commune} {f.Values[0]} {f.Measure} {f.Amount:0}"));
        Assert.All(facts.Where(f => f.Commune.ToString() == "02001"), f => Assert.Null(f.Amount));
        Assert.Equal(new IngestCounts("am-consommants", 42, 42, 66, 0), counts);
    }

    [Theory]
    [InlineData("01001;70+;10002;2002\r\n", "", "column « code_commune »: « 01001 »", "missing-row")]
    [InlineData("01001;70+;10002;2002", "01001;70+;10003;2002", "line 3, column « consommants »: « 01001 »", "parts-do-not-add-up")]
    [InlineData("01001;70+;10002;2002", "01001;70+;10002;2003", "line 3, column « sans_medecin_traitant »: « 01001 »", "parts-do-not-add-up")]
    [InlineData("01001;ald-17+;20000;1000", "01001;ald-17+;70004;1000", "line 6, column « consommants »: « 01001 »", "above-its-whole")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s-17+;10000;10001", "line 7, column « sans_medecin_traitant »: « 01001 »", "above-its-whole")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s-17+;20000;17004", "line 7, column « sans_medecin_traitant »: « 01001 »", "above-its-whole")]
    [InlineData("01001;tous;90000;", "01001;tous;70002;", "line 3, column « consommants »: « 01001 »", "above-its-whole")]
    [InlineData("01001;tous;90000;", "01001;tous;90000;40000", "line 2, column « sans_medecin_traitant »: « 01001 »", "unexpected-value")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s-17+;;", "column « consommants »: « 01001 »", "partly-collected")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s-17+;10000;", "line 7, column « sans_medecin_traitant »: « 01001 »", "partly-collected")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s-17+;-12345;3000", "line 7, column « consommants »", "not-a-count")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s-17+;12345.5;3000", "line 7, column « consommants »", "not-a-count")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s;10000;3000", "line 7, column « population »: « c2s »", "unknown-population")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;ald-17+;10000;3000", "line 7, column « population »: « ald-17+ »", "duplicate-row")]
    [InlineData("01001;c2s-17+;10000;3000", "75056;c2s-17+;10000;3000", "line 7, column « code_commune »: « 75056 »", "whole-city")]
    [InlineData("01001;c2s-17+;10000;3000", "01999;c2s-17+;10000;3000", "line 7, column « code_commune »: « 01999 »", "unknown-commune")]
    [InlineData("01001;c2s-17+;10000;3000", "01001;c2s-17+;10000", "am-consommants-2025-S2.csv, line 7", "field-count")]
    [InlineData("01005;tous;0;\r\n", "", "column « code_commune »: « 01005 »", "missing-row")]
    public void Run_BrokenContract_IsNamedWithoutAnyCount(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write(File, Table(Good, Small("02001", 0)));

        BrokenExtract.AssertNamed(france, File, (good, bad), c => IngestAmConsommants.Run(c, TinyCatalogue.Population), place, key);
    }

    [Fact]
    public void Run_CommuneWithoutAnyRow_IsMissing()
    {
        using var france = new TinyFrance();
        france.Write(File, Good);
        var context = france.Context();

        var error = Assert.Throws<UserError>(() => IngestAmConsommants.Run(context, TinyCatalogue.Population));

        Assert.Contains("5 bad rows, 0 tolerated (missing-row: 5)", error.Message, StringComparison.Ordinal);
    }

    private static string Table(params string[] parts)
    {
        var others = new[] { "01002", "01005", "75101", "75102" }.Select(c => Small(c, 0));
        return string.Join('\n', parts.Concat(others));
    }

    private static string Small(string code, int? count) => string.Join('\n',
        $"{code};tous;{2 * count};",
        $"{code};17+;{2 * count};{0 * count}",
        $"{code};17-69;{count};{0 * count}",
        $"{code};70+;{count};{0 * count}",
        $"{code};ald-17+;{count};{0 * count}",
        $"{code};c2s-17+;{count};{0 * count}");
}

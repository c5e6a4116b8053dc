using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestAmOffreursTests
{
    private const string File = "am-offreurs-2026-S1.csv";

    private const string Good = """
        code_categorie;code_commune;nombre
        50;01001;40000
        56;01001;10000
        50;02001;3
        64;75101;2
        """;

    [Fact]
    public void Run_Register_SumsMergedCommunesAndLeavesOutWhatIsNotThere()
    {
        using var france = new TinyFrance();
        france.Write(File, Good + "\n50;01003;2\n68;01003;1");
        var context = france.Context(TinyFrance.With("am-offreurs", s => s with { Cog = null }));

        var counts = IngestAmOffreurs.Run(context, TinyCatalogue.Offreur);

        Assert.Equal(new IngestCounts("am-offreurs", 6, 6, 5, 0), counts);
        Assert.Equal(
            ["01001 50 nombre 40002", "01001 56 nombre 10000", "01001 68 nombre 1", "02001 50 nombre 3", "75101 64 nombre 2"],
            FactTable.Read(context.FactsFolder, "am-offreurs").Select(f => $"{f.Commune} {f.Values[0]} {f.Measure} {f.Amount:0}"));
    }

    [Fact]
    public void Run_DepartementWithoutAnyRow_IsNotCollectedRatherThanZero()
    {
        using var france = new TinyFrance();
        france.Write(File, Good);
        france.Edit(File, "50;02001;3\r\n", "");
        var context = france.Context();

        IngestAmOffreurs.Run(context, TinyCatalogue.Offreur);

        var facts = FactTable.Read(context.FactsFolder, "am-offreurs").Where(f => f.Commune.ToString() == "02001").ToList();
        Assert.Equal(18, facts.Count); // codes 30, 39, 40, 50-52, 55-57, 60-68
        Assert.All(facts, f => Assert.Null(f.Amount));
        Assert.Equal(1, context.Issues.Counts[("am-offreurs", "no-row")]);
        Assert.Equal(0, context.Issues.ErrorsOf("am-offreurs"));
    }

    [Fact]
    public void Run_PartOfAMergedCommuneNotCollected_TheSumIsNotEither()
    {
        using var france = new TinyFrance();
        france.Write(File, Good + "\n50;01003;");
        var context = france.Context(TinyFrance.With("am-offreurs", s => s with { Cog = null }));

        IngestAmOffreurs.Run(context, TinyCatalogue.Offreur);

        Assert.Equal(
            ["50 ", "56 10000"],
            FactTable.Read(context.FactsFolder, "am-offreurs").Where(f => f.Commune.ToString() == "01001").Select(f => $"{f.Values[0]} {f.Amount:0}"));
    }

    [Theory]
    [InlineData("56;01001;10000", "50;01001;10000", "line 3, column « code_categorie »", "duplicate-row")]
    [InlineData("56;01001;10000", "24;01001;10000", "line 3, column « code_categorie »", "unknown-code-categorie")]
    [InlineData("56;01001;10000", "56;01001;", "column « nombre »: « 01001 »", "partly-collected")]
    [InlineData("56;01001;10000", "56;01001;1e4", "line 3, column « nombre »", "not-a-count")]
    [InlineData("56;01001;10000", "56;75056;10000", "line 3, column « code_commune »: « 75056 »", "whole-city")]
    [InlineData("56;01001;10000", "01001;56;10000", "line 3, column « code_commune »", "not-a-commune-code")]
    public void Run_BrokenContract_IsNamedWithoutAnyCount(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write(File, Good);

        BrokenExtract.AssertNamed(france, File, (good, bad), c => IngestAmOffreurs.Run(c, TinyCatalogue.Offreur), place, key);
    }
}

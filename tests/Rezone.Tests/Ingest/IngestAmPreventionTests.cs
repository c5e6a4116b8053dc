using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestAmPreventionTests
{
    private const string File = "am-prevention-2026-S1.csv";

    private static readonly string[] Indicators =
    [
        "polymedication-continue", "antibioresistance", "depistage-sein", "depistage-colorectal", "depistage-col-uterus",
        "grippe-personnes-agees", "grippe-personnes-a-risque", "rougeole-oreillons-rubeole", "meningocoque-c", "psychotropes",
        "benzodiazepines-anxiolytiques", "benzodiazepines-hypnotiques", "antibioresistance-moins-4-ans", "antibioresistance-plus-4-ans", "mtdents",
    ];

    [Fact]
    public void Run_MergedCommunes_AreSummedUnlessOneIsNotCollected()
    {
        using var france = new TinyFrance();
        france.Write(File, Table("01001;*;20000;30000", "01003;*;1;2", "02001;*;1;1", "02009;*;;", "01002;*;0;0", "01005;*;0;3", "75101;*;0;0", "75102;*;0;0"));
        var context = france.Context(TinyFrance.With("am-prevention", s => s with { Cog = null }));

        var counts = IngestAmPrevention.Run(context, TinyCatalogue.Prevention);

        var facts = FactTable.Read(context.FactsFolder, "am-prevention").ToList();
        Assert.Equal(new IngestCounts("am-prevention", 8 * 15, 8 * 15, 6 * 15 * 2, 0), counts);
        Assert.Equal(
            ["01001 denominateur 30002", "01001 numerateur 20001", "01002 denominateur 0", "01002 numerateur 0", "01005 denominateur 3", "01005 numerateur 0"],
            facts.Where(f => f.Values[0] == "mtdents").Take(6).Select(f => $"{f.Commune} {f.Measure} {f.Amount:0}"));
        Assert.Equal(Indicators.Order(StringComparer.Ordinal), facts.Select(f => f.Values[0]).Distinct());
        Assert.Equal([null], facts.Where(f => f.Commune.ToString() == "02001").Select(f => f.Amount).Distinct());
    }

    [Theory]
    [InlineData("01001;mtdents;20000;30000", "01001;mtdents;30001;30000", "line 16, column « numerateur »: « 01001 »", "above-its-whole")]
    [InlineData("01001;mtdents;20000;30000", "01001;mtdents;20000;", "column « numerateur »: « 01001 »", "partly-collected")]
    [InlineData("01001;mtdents;20000;30000", "01001;mtdents;;", "column « numerateur »: « 01001 »", "partly-collected")]
    [InlineData("01001;mtdents;20000;30000\r\n", "", "column « code_commune »: « 01001 »", "missing-row")]
    [InlineData("01001;mtdents;20000;30000", "01001;m-t-dents;20000;30000", "line 16, column « indicateur »: « m-t-dents »", "unknown-indicateur")]
    [InlineData("01001;mtdents;20000;30000", "01001;psychotropes;20000;30000", "line 16, column « indicateur »: « psychotropes »", "duplicate-row")]
    [InlineData("01001;mtdents;20000;30000", "01001;mtdents;20 000;30000", "line 16, column « numerateur »", "not-a-count")]
    [InlineData("01001;mtdents;20000;30000", "01001;20000;mtdents;30000", "line 16, column « indicateur »", "unknown-indicateur")]
    [InlineData("01001;mtdents;20000;30000", "75056;mtdents;20000;30000", "line 16, column « code_commune »: « 75056 »", "whole-city")]
    public void Run_BrokenContract_IsNamedWithoutAnyCount(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write(File, Table("01001;*;20000;30000", "01002;*;0;0", "01005;*;;", "02001;*;0;0", "75101;*;0;0", "75102;*;0;0"));

        BrokenExtract.AssertNamed(france, File, (good, bad), c => IngestAmPrevention.Run(c, TinyCatalogue.Prevention), place, key);
    }

    private static string Table(params string[] communes) => string.Join('\n', communes
        .SelectMany(c => Indicators.Select(i => c.Replace("*", i, StringComparison.Ordinal)))
        .Prepend("code_commune;indicateur;numerateur;denominateur"));
}

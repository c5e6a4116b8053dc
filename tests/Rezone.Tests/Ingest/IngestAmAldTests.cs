using Rezone.Domain;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestAmAldTests
{
    private const string File = "am-ald-2026-S1.csv";

    [Fact]
    public void Run_MergedCommunes_AreSummedUnlessOneIsNotCollected()
    {
        using var france = new TinyFrance();
        // 01003 was merged into 01001, 02009 took the code 02001; the other parts of these two are in the table as well.
        france.Write(File, Table(("01001", 90000), ("01003", 7), ("02001", 5), ("02009", null), ("01002", 0), ("01005", 0), ("75101", 0), ("75102", 0)));
        var context = france.Context(TinyFrance.With("am-ald", s => s with { Cog = null }));

        var counts = IngestAmAld.Run(context, TinyCatalogue.Ald);

        var facts = FactTable.Read(context.FactsFolder, "am-ald").ToList();
        Assert.Equal(new IngestCounts("am-ald", 8 * 31, 8 * 31, 6 * 31, 0), counts);
        Assert.Equal(["ald"], FactTable.Dimensions(context.FactsFolder, "am-ald"));
        Assert.Equal(
            ["0 90007", "1 60000", "10 0", "11 0", "12 0", "13 0", "14 0", "15 0", "16 0", "17 0", "18 0", "19 0", "2 40007"], // 40000 + 7
            facts.Take(13).Select(f => $"{f.Values[0]} {f.Amount:0}"));
        Assert.All(facts, f => Assert.Equal("patients", f.Measure));
        Assert.Equal([null], facts.Where(f => f.Commune.ToString() == "02001").Select(f => f.Amount).Distinct());
    }

    [Theory]
    [InlineData("01001;1;60000", "01001;1;90001", "line 3, column « patients »: « 01001 »", "above-its-whole")]
    [InlineData("01001;2;40000", "01001;2;29999", "line 2, column « patients »: « 01001 »", "above-its-parts")] // 60000 + 29999 < 90000
    [InlineData("01001;2;40000", "01001;2;", "column « patients »: « 01001 »", "partly-collected")]
    [InlineData("01001;30;0\r\n", "", "column « code_commune »: « 01001 »", "missing-row")]
    [InlineData("01001;2;40000", "01001;31;40000", "line 4, column « numero_ald »", "unknown-numero-ald")]
    [InlineData("01001;2;40000", "01001;02;40000", "line 4, column « numero_ald »", "unknown-numero-ald")]
    [InlineData("01001;2;40000", "01001;1;40000", "line 4, column « numero_ald »", "duplicate-row")]
    [InlineData("01001;2;40000", "01001;2;-40000", "line 4, column « patients »", "not-a-count")]
    [InlineData("01001;2;40000", "01001;2;40000.0", "line 4, column « patients »", "not-a-count")]
    [InlineData("01001;2;40000", "75056;2;40000", "line 4, column « code_commune »: « 75056 »", "whole-city")]
    [InlineData("01001;2;40000", "1001;2;40000", "line 4, column « code_commune »", "lost-leading-zero")]
    [InlineData("numero_ald", "ald", "line 1: the columns are not those of the manifest", "")]
    public void Run_BrokenContract_IsNamedWithoutAnyCount(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write(File, Table(("01001", 90000), ("01002", 0), ("01005", null), ("02001", 0), ("75101", 0), ("75102", 0)));
        if (key.Length > 0)
        {
            BrokenExtract.AssertNamed(france, File, (good, bad), c => IngestAmAld.Run(c, TinyCatalogue.Ald), place, key);
            return;
        }

        france.Edit(File, good, bad);
        var context = france.Context();
        Assert.Contains(place, Assert.Throws<UserError>(() => IngestAmAld.Run(context, TinyCatalogue.Ald)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ald_OfTheCatalogue_AreThirtyInsideOne()
    {
        var values = TinyCatalogue.Ald.Values;

        Assert.Equal(Enumerable.Range(0, 31).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), values.Select(v => v.Id));
        Assert.Null(values[0].Inside);
        Assert.All(values.Skip(1), v => Assert.Equal("0", v.Inside));
        Assert.Equal(["12"], values.Where(v => v.Note is not null).Select(v => v.Id));
    }

    // Of n patients two thirds have ALD 1 and four ninths ALD 2, some of them both; a handful is all ALD 2.
    private static string Table(params (string Code, int? Patients)[] communes) => string.Join('\n', communes
        .SelectMany(c => Enumerable.Range(0, 31).Select(k => $"{c.Code};{k};{Of(c.Patients, k)}"))
        .Prepend("code_commune;numero_ald;patients"));

    private static int? Of(int? patients, int ald) => (patients, ald) switch
    {
        (null, _) => null,
        (_, 0) => patients,
        (90000, 1) => 60000,
        (90000, 2) => 40000,
        (_, 2) => patients,
        _ => 0,
    };
}

using System.Globalization;
using System.Text.Json;
using Rezone.Domain;
using Rezone.Domain.Arithmetic;
using Rezone.Pipeline.Explain;
using Rezone.Tests.EndToEnd;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Explain;

/// <summary>Explanations of the sample's figures against its raw files, read here as plain text.</summary>
public sealed class ExplainerTests(ExplainedSample sample) : IClassFixture<ExplainedSample>
{
    private const string Ald = "part-ald-17-plus";

    // The commune of today that was made of 20005 and 20008 on 1 January 2026: older tables have both.
    private const string Merged = "20005";

    [Fact]
    public void Explain_Inhabitants_GivesTheLinesAndTheSum()
    {
        var explained = sample.Explain("nombre-habitants", null, "20001", Merged);

        var rows = sample.Lines(Populations, c => c.Length > 8 && c[6] is "20001" or Merged);
        Assert.Equal(rows.Select(r => r.Line), explained.Quantities.Single().Lines.SelectMany(l => l.Lines));
        Assert.Equal(1310 + 258, explained.Published.Shown.Value);
        Assert.Equal(rows.Sum(r => long.Parse(r.Cells[8], CultureInfo.InvariantCulture)), explained.Tally.Numerator);
        Assert.Equal((FigureStatus.Exact, null), (explained.Published.Status, explained.Difference));
        Assert.False(explained.Confidential);
    }

    [Fact]
    public void Explain_AgesOfAMergedCommune_AddsTheRowsOfItsParts()
    {
        var explained = sample.Explain("repartition-age", "0-17", Merged);

        var rows = sample.Lines(Ages, c => c.Length == 6 && c[1] is Merged or "20008" && int.TryParse(c[4], CultureInfo.InvariantCulture, out var age) && age <= 17);
        var young = rows.Sum(r => decimal.Parse(r.Cells[5], CultureInfo.InvariantCulture));
        var quantity = explained.Quantities.Single();
        Assert.Equal([("20005", Merged), ("20008", Merged)], quantity.Lines.Select(l => (l.Code, l.Commune)));
        Assert.Equal(rows.Select(r => r.Line), quantity.Lines.SelectMany(l => l.Lines).Order());
        Assert.Equal(2 * 2 * 18, rows.Count);
        Assert.Equal(young, quantity.Facts.Single().Amount);
        Assert.Equal((long)decimal.Round(young, 0, MidpointRounding.AwayFromZero), explained.Tally.Numerator);
        Assert.Equal(explained.Tally, explained.Published.Shown);
        Assert.Null(explained.Difference);
        Assert.Equal(["Département La Brumaine (20)"], explained.Comparators.Select(c => c.Area));
    }

    [Fact]
    public void Explain_RetiredCode_IsWhatBecameOfIt()
    {
        var explained = sample.Explain("nombre-habitants", null, "20008");

        Assert.Equal([Merged], explained.Communes.Select(c => c.Code));
        Assert.Contains("20008 is 20005", explained.Remarks.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_RatioOfACommuneInsideAGroup_ShowsTheGroupAndItsRealCounts()
    {
        var explained = SmallCommunes().First();

        var group = explained.Groups[0];
        Assert.True(group.Communes.Count > 1);
        Assert.Equal(FigureStatus.Group, explained.Published.Status);
        Assert.Equal("The territory lies inside one protection group: every number shown is the group's.", explained.Difference);
        Assert.Equal(group.Amount, explained.Published.Shown.Numerator);
        Assert.Equal(Consommants17("ald-17+", group.Communes.Select(m => m.Code)), group.Amount);
        Assert.Equal(group.Amount, group.RealAmount);
        Assert.Equal(Consommants17("17+", group.Communes.Select(m => m.Code)), group.Whole);
        Assert.Equal(Consommants17("ald-17+", explained.Communes.Select(c => c.Code)), explained.Tally.Numerator);
        Assert.NotEqual(explained.Tally.Numerator, explained.Published.Shown.Numerator);
        Assert.True(explained.Confidential);
    }

    [Fact]
    public void Explain_PartsOfTwoGroups_TellsThatTheFigureIsHidden()
    {
        var small = SmallCommunes().DistinctBy(e => e.Groups[0].Id).Take(2).SelectMany(e => e.Communes).Select(c => c.Code).ToArray();

        var explained = sample.Explain(Ald, null, small);

        Assert.Equal((FigureStatus.Unavailable, FigureReason.Coverage), (explained.Published.Status, explained.Published.Reason));
        Assert.Null(explained.Published.Shown.Value);
        Assert.NotNull(explained.Tally.Value);
        Assert.StartsWith("Hidden: too few", explained.Difference, StringComparison.Ordinal);
        Assert.Contains("Shown by the site: nothing (unavailable: coverage", string.Join('\n', ExplanationText.Lines(explained)), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_StructuresOfAnArrondissement_GivesTheirLines()
    {
        string[] ehpad = ["500"];
        var rows = sample.Lines(Finess, c => c[0] == "structureet" && c[13] + c[12] is "96301" or "96302" && ehpad.Contains(c[18], StringComparer.Ordinal));

        var explained = sample.Explain("nombre-structures-par-type", "ehpad", "96301", "96302");

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(r => r.Line), explained.Quantities.Single().Lines.SelectMany(l => l.Lines).Order());
        Assert.Equal(rows.Count, explained.Published.Shown.Value);
    }

    [Fact]
    public void Explain_HousesUnderContract_AreFoundByTheirEstablishments()
    {
        var establishments = sample.Lines(Finess, c => c[0] == "structureet").ToDictionary(l => l.Cells[1], l => l.Cells[13] + l.Cells[12], StringComparer.Ordinal);
        var (line, cells) = sample.Lines("msp-aci-2026.csv", c => establishments.ContainsKey(c[0]))[0];
        var commune = establishments[cells[0]];

        var explained = sample.Explain("nombre-msp-sous-contrat", null, commune);

        var lines = explained.Quantities.Single().Lines.SelectMany(l => l.Lines).ToList();
        Assert.Contains(line, lines);
        Assert.Equal(lines.Count, explained.Published.Shown.Value);
    }

    [Fact]
    public void Explain_AgeOfProfessionals_ListsTheirLinesAndTheirPersons()
    {
        var rows = sample.Lines("am-professionnels-2026-S1.csv", c => c.Length > 2 && c[2] == "96301" && c[1] == "24");

        var explained = sample.Explain("part-professionnels-60-ans", "infirmier", "96301");

        Assert.All(explained.Quantities, q => Assert.Equal(rows.Select(r => r.Line), q.Lines.SelectMany(l => l.Lines)));
        Assert.Equal(rows.Count, explained.Quantities.Single(q => q.Role == "denominator").Total);
        Assert.Equal(rows.Count(r => string.CompareOrdinal(r.Cells[3], "1966") < 0), explained.Quantities.Single(q => q.Role == "numerator").Total);
        Assert.True(explained.Confidential);
    }

    [Fact]
    public void Explain_WholeCity_IsItsArrondissements()
    {
        var explained = sample.Explain("nombre-habitants", null, "96200");

        var rows = sample.Lines(Populations, c => c.Length > 8 && c[6].StartsWith("9630", StringComparison.Ordinal) && c[6] != "96200");
        Assert.Equal(rows.Select(r => r.Cells[6]), explained.Communes.Select(c => c.Code));
        Assert.Equal(rows.Sum(r => long.Parse(r.Cells[8], CultureInfo.InvariantCulture)), explained.Published.Shown.Value);
        Assert.StartsWith("96200 is 96301", explained.Remarks.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_UnknownIds_NamesTheNearest()
    {
        Refuses("« part-ald »", "part-ald-17-plus", () => sample.Explain("part-ald", null, "20001"));
        Refuses("has no value « ehpda »", "ehpad", () => sample.Explain("nombre-structures-par-type", "ehpda", "20001"));
        Refuses("has several values", "0-17", () => sample.Explain("repartition-age", null, "20001"));
        Refuses("« 2001 » is no commune", "20010 La Conjecture-sur-Brume", () => sample.Explain("nombre-habitants", null, "20005", "2001"));
        Refuses("has no value « x »", "Leave --value away", () => sample.Explain("nombre-habitants", "x", "20001"));
    }

    [Fact]
    public void Explain_FilesOtherThanThoseOfTheBuild_IsRefused()
    {
        using var raw = new SampleCopy();
        raw.Line(Consommants, 2, line => line.Replace(";1195;", ";1196;", StringComparison.Ordinal));

        Refuses("am-consommants", "Run « rezone build » first", () => sample.Explain(raw.Folder, Ald, null, ["20001"]));
        Assert.NotNull(sample.Explain(raw.Folder, "nombre-habitants", null, ["20001"]));
    }

    [Fact]
    public void Lines_OfAConfidentialFigure_StartWithTheWarningAndFitATerminal()
    {
        var lines = ExplanationText.Lines(SmallCommunes().First()).ToList();

        Assert.Equal(ExplanationText.Warning, lines[0]);
        Assert.All(lines, line => Assert.True(line.Length <= 100 || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.DoesNotContain(ExplanationText.Warning, ExplanationText.Lines(sample.Explain("nombre-habitants", null, "20001")));
    }

    [Fact]
    public void Program_ExplainAsJson_HoldsTheSameNumbers()
    {
        using var program = RunningProgram.Start(
            "explain", "--indicator", Ald, "--communes", "20001, 20005", "--work", sample.Work, "--site", sample.Site, "--json");
        using var json = JsonDocument.Parse(program.End());

        Assert.Equal((0, ""), (program.ExitCode, program.Errors));
        Assert.True(json.RootElement.GetProperty("confidential").GetBoolean());
        Assert.Equal(sample.Explain(Ald, null, "20001", "20005").Tally.Numerator, json.RootElement.GetProperty("tally").GetProperty("numerator").GetInt64());
        Assert.Equal("exact", json.RootElement.GetProperty("comparators")[0].GetProperty("status").GetString());
    }

    /// <summary>Communes of La Brumaine that are published with others.</summary>
    private IEnumerable<Explanation> SmallCommunes() => sample.Lines(Populations, c => c.Length > 8 && c[2] == "20" && c[8] != "0")
        .Select(r => sample.Explain(Ald, null, r.Cells[6]))
        .Where(e => e.Published.Status == FigureStatus.Group);

    private long Consommants17(string population, IEnumerable<string> communes)
    {
        var codes = communes.ToHashSet(StringComparer.Ordinal);
        return sample.Lines(Consommants, c => codes.Contains(c[0]) && c[1] == population).Sum(r => long.Parse(r.Cells[2], CultureInfo.InvariantCulture));
    }

    private static void Refuses(string problem, string remedy, Func<Explanation> explain)
    {
        var error = Assert.Throws<UserError>(explain);
        Assert.Equal(UserErrorKind.Usage, error.Kind);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }
}

using Rezone.Domain;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestBpeTests
{
    private const string Name = "equip-serv-sante-com-2020.xlsx";

    private static readonly string Header = string.Join(';', TinyFrance.Manifest["insee-bpe"].Files[0].Columns.Select(c => c.Name));

    // NB_D101 is the first type, NB_D307 the last of 18.
    private static readonly string Communes = string.Join('\n', [
        "BPE 2020 - Services santé",
        "CODGEO;Libellé commune ou ARM",
        Header,
        Row("01001", 3, 1), Row("01005", 0, 3), Row("02009", 0, 4), Row("75056", 8, 5),
    ]);

    private static readonly string Arrondissements = string.Join('\n', ["Arrondissements", Header, Row("75101", 7, 0), Row("75102", 1, 5)]);

    [Fact]
    public void Run_BothSheets_GivesCountsOfTheCommunesOfToday()
    {
        using var france = new TinyFrance();
        // The codes of 2021: 02009 is Éville still.
        france.Workbook(Name, Communes, "Variables\nD101;Court séjour", Arrondissements);
        var context = Context(france);

        var counts = IngestBpe.Run(context);

        Assert.Equal(
            ["01001 D101 3", "01001 D307 1", "01005 D307 3", "02001 D307 4", "75101 D101 7", "75102 D101 1", "75102 D307 5"],
            FactTable.Read(context.FactsFolder, "insee-bpe").Select(f => $"{f.Commune} {f.Values[0]} {f.Amount:0}"));
        Assert.Equal(["equipement"], FactTable.Dimensions(context.FactsFolder, "insee-bpe"));
        Assert.Equal(new IngestCounts("insee-bpe", 6, 6, 7, 0), counts);
    }

    [Theory]
    [InlineData("75102;", "75109;", "column « CODGEO »: « 75109 »", "unknown-commune")]
    [InlineData("75102;", "75101;", "column « CODGEO »: « 75101 »", "duplicate-row")]
    [InlineData(";#5", ";#5.5", "column « NB_D307 »: « 5.5 »", "not-a-count")]
    [InlineData(";#5", ";#6", "column « NB_D307 »: « 75056 »", "parts-do-not-add-up")]
    public void Run_BadRow_IsNamedAndRefused(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        Assert.Contains(good, Arrondissements, StringComparison.Ordinal);
        france.Workbook(Name, Communes, Arrondissements.Replace(good, bad, StringComparison.Ordinal));

        var error = Assert.Throws<UserError>(() => IngestBpe.Run(Context(france)));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_CommuneSplitSince_IsNamedAndGivenToNobody()
    {
        using var france = new TinyFrance();
        france.Workbook(Name, Communes.Replace("01005;", "01002;", StringComparison.Ordinal), Arrondissements);
        var context = france.Context();

        var counts = IngestBpe.Run(context);

        Assert.Equal(1, counts.Issues);
        Assert.Contains("01002 has been split since into 01002, 01005", france.IssueList, StringComparison.Ordinal);
        Assert.DoesNotContain(FactTable.Read(context.FactsFolder, "insee-bpe"), f => f.Commune.ToString() is "01002" or "01005");
    }

    private static IngestContext Context(TinyFrance france) =>
        france.Context(TinyFrance.With("insee-bpe", s => s with { Tolerance = null }));

    private static string Row(string code, int first, int last) =>
        $"{code};Nom;84;01;#{first};{string.Join(';', Enumerable.Repeat("#0", 16))};#{last}";
}

using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class IngestFinessEtTests
{
    private const string Stock = "etalab-cs1100502-stock-20260512-0339.csv";

    private static readonly string[] Lines =
    [
        "finess;etalab;111;2026-05-12",
        Line("010000024", "CH DE AVILLE", "001", "01", "355"),
        Line("010000032", "\"LIEU DE VIE \"\"MAVOUNA\"\"\"", "003", "01", "500"),
        Line("750000001", "PHARMACIE", "102", "75", "620"),
        Line("970102018", "PMI SAINT BARTHELEMY", "123", "9A", "223"),
        Line("980600027", "HOPITAL DE SIA", "613", "9J", "355"),
        Line("010000040", "EHPAD", "001", "01", "500"),
        "geolocalisation;010000024;870215.7;6571590,5;1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole);2026-01-01",
        "geolocalisation;970102018;1.5;2.5;2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles);2026-01-01",
        "geolocalisation;010000040;1;2;nulle part;2026-01-01",
    ];

    [Fact]
    public void Run_Stock_CountsPerCommuneAndCategoryAndLocates()
    {
        using var france = new TinyFrance();
        france.Write(Stock, string.Join('\n', Lines));
        var context = france.Context();

        var counts = Run(context);

        Assert.Equal(
            ["01001 355 inconnu etablissements 1", "01001 500 inconnu etablissements 2", "75102 620 inconnu etablissements 1"],
            FactTable.Read(context.FactsFolder, "finess-et").Select(f => $"{f.Commune} {f.Values[0]} {f.Values[1]} {f.Measure} {f.Amount:0}"));
        Assert.Equal(["categorie", "statut"], FactTable.Dimensions(context.FactsFolder, "finess-et"));
        var establishments = EstablishmentTable.Read(context.FactsFolder);
        Assert.Equal(
            new Establishment("010000024", "010780054", "CH DE AVILLE", "355", CodeCommune.Parse("01001"), 870215.7m, 6571590.5m, 2154, new DateOnly(2020, 2, 4))
            {
                Address = "900 RTE DE PARIS",
                Town = "01440 VIRIAT",
                Phone = "0474454647",
            },
            establishments[0]);
        Assert.Equal("LIEU DE VIE \"MAVOUNA\"", establishments[1].Name);
        Assert.Null(establishments[1].Epsg);
        Assert.Equal(0, counts.Issues);
        Assert.Equal(4, counts.Kept);
        Assert.Equal(2, context.Issues.Counts[("finess-et", "outside-the-cog")]);
        Assert.Equal(1, context.Issues.Counts[("finess-et", "unknown-projection")]);
        Assert.Equal(1, context.Issues.Counts[("finess-et", "not-located")]);
        Assert.Contains("3 of 4 establishments have no usable coordinates", france.IssueList, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithLegalEntities_KnowsNameAndStatus()
    {
        using var france = new TinyFrance();
        france.Write(Stock, string.Join('\n', [
            "finess;etalab;111;2026-05-12",
            Line("010000024", "CH DE AVILLE", "001", "01", "355"),
            Line("010000032", "CLINIQUE", "001", "01", "365", entity: "010780062"),
            Line("010000040", "CLINIQUE", "001", "01", "365", entity: "010780070"),
            Line("010000057", "CLINIQUE", "001", "01", "365", entity: "010780088"),
        ]));
        france.Write(FinessEntitiesTests.Stock, FinessEntitiesTests.Lines);
        var context = france.Context();

        Run(context);

        Assert.Equal(
            ["355 public 1", "365 inconnu 2", "365 prive 1"],
            FactTable.Read(context.FactsFolder, "finess-et").Select(f => $"{f.Values[0]} {f.Values[1]} {f.Amount:0}"));
        Assert.Equal(
            ["CENTRE HOSPITALIER DE AVILLE public", "SA LA CLINIQUE prive", "ORGANISME ETRANGER inconnu", " inconnu"],
            EstablishmentTable.Read(context.FactsFolder).Select(e => $"{e.EntityName} {e.Status}"));
        Assert.Equal(1, context.Issues.Counts[("finess-et", "unknown-entity")]);
    }

    [Fact]
    public void Run_CategoriesTheNomenclatureLacksOrClosed_AreCountedAndTold()
    {
        using var france = new TinyFrance();
        france.Write(Stock, string.Join('\n', [
            "finess;etalab;111;2026-05-12",
            Line("010000024", "A", "001", "01", "999"),
            Line("010000032", "B", "001", "01", "125"),
            Line("010000040", "C", "001", "01", "124"),
        ]));
        var context = france.Context();

        var counts = Run(context);

        Assert.Equal((3, 0L), (counts.Kept, counts.Issues));
        Assert.Equal(3, FactTable.Read(context.FactsFolder, "finess-et").Sum(f => f.Amount));
        Assert.Equal(1, context.Issues.Counts[("finess-et", "unknown-category")]);
        Assert.Equal(1, context.Issues.Counts[("finess-et", "closed-category")]);
        Assert.Contains("closed « Centre de Santé Dentaire » on 2013-12-19", france.IssueList, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Archive_ReadsCoordinatesInTheRow()
    {
        using var france = new TinyFrance();
        var names = TinyFrance.Manifest["finess-et"].Files.Single(f => f.Id == "archive").Columns.Select(c => c.Name).ToList();
        france.Write("etalab_stock_et_20201231.csv", string.Join(';', names) + "\n" + string.Join(';', names.Select(n => n switch
        {
            "nofinesset" => "010000024",
            "rs" => "C.H.",
            "cog" => "01003",
            "categetab" => "355",
            "coordx" => "870215.7",
            "coordy" => "6571590.5",
            "sourcegeocod" => "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93",
            "datemaj" => "2020-02-04",
            _ => "",
        })));
        var context = france.Context();

        Run(context);

        Assert.Equal(
            [new Establishment("010000024", "", "C.H.", "355", CodeCommune.Parse("01001"), 870215.7m, 6571590.5m, 2154, new DateOnly(2020, 2, 4))],
            EstablishmentTable.Read(context.FactsFolder));
    }

    [Theory]
    [InlineData("9A", "101", "97101")]
    [InlineData("9B", "207", "97207")]
    [InlineData("9C", "302", "97302")]
    [InlineData("9D", "411", "97411")]
    [InlineData("9F", "606", "97606")]
    [InlineData("9A", "123", "97701")]
    [InlineData("9A", "127", "97801")]
    [InlineData("9I", "901", "97901")]
    [InlineData("9J", "613", "98613")]
    [InlineData("2A", "004", "2A004")]
    [InlineData("13", "201", "13201")]
    public void FinessCode_OverseasDepartements_AreThoseOfTheCog(string departement, string commune, string expected) =>
        Assert.Equal((expected, expected), (FinessCode.Of(departement, commune), FinessCode.Of(departement + commune)));

    [Theory]
    [InlineData("1,ATLASANTE,96,BAN,EPSG:2975 RGR92", 2975)]
    [InlineData("UTM_N20", 5490)]
    [InlineData("x,UTM_N22", 2972)]
    [InlineData("UTM_S38", 4471)]
    [InlineData("UTM_S40", 2975)]
    [InlineData("UTM_N21", 4467)]
    [InlineData("", null)]
    public void FinessProjection_TextOfTheSourceCell_NamesTheProjection(string source, int? expected) =>
        Assert.Equal(expected, FinessProjection.EpsgOf(source));

    [Theory]
    [InlineData(1, "structureet", "structureej", "line 2: « structureej »", "unknown-record")]
    [InlineData(1, ";355;", ";35;", "line 2, column « categetab »: « 35 »", "not-a-category")]
    [InlineData(1, "010000024", "10000024", "line 2, column « nofinesset »: « 10000024 »", "not-a-finess-number")]
    [InlineData(1, ";001;01;", ";999;01;", "line 2, column « commune »: « 999 »", "unknown-commune")]
    [InlineData(6, "010000040", "010000024", "line 7, column « nofinesset »: « 010000024 »", "duplicate-row")]
    [InlineData(3, ";102;75;", ";056;75;", "line 4, column « commune »: « 056 »", "whole-city")]
    [InlineData(7, "870215.7", "est", "line 8, column « coordxet »: « est »", "not-an-amount")]
    [InlineData(7, ";2026-01-01", "", "etalab-cs1100502-stock-20260512-0339.csv, line 8", "field-count")]
    public void Run_BadLine_IsNamedAndRefused(int line, string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        var lines = Lines.ToArray();
        Assert.Contains(good, lines[line], StringComparison.Ordinal);
        lines[line] = lines[line].Replace(good, bad, StringComparison.Ordinal);
        france.Write(Stock, string.Join('\n', lines));
        var context = france.Context(TinyFrance.With("finess-et", s => s with { Tolerance = null }));

        var error = Assert.Throws<UserError>(() => Run(context));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }

    private static IngestCounts Run(IngestContext context) =>
        IngestFinessEt.Run(context, TinyCatalogue.Categories, TinyCatalogue.Statuses);

    private static string Line(string et, string name, string commune, string departement, string category, string entity = "010780054") =>
        $"structureet;{et};{entity};{name};;;;900;RTE;DE PARIS;;;{commune};{departement};AIN;01440 VIRIAT;04 74 45 46 47;;{category};Libellé;1102;Libellé;;8610Z;03;ARS;1;Public;1979-02-13;1979-02-13;2020-02-04;";
}

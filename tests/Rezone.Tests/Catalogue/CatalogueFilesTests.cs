using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.Catalogue;

public sealed class CatalogueFilesTests : IDisposable
{
    private static readonly SourceManifestEntry[] Sources =
    [
        new("am-consommants", "", "", "", "", "", "", Required: false, Confidential: true, [], PublicMeasures: ["effectif"]),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("catalogue-");

    public CatalogueFilesTests()
    {
        Write("sections.json", """[{ "id": "population/soins", "tab": "Population", "label": "Soins" }]""");
        Write("suppression-rules.json", """
            [{ "id": "patients-11", "label": "Onze", "protects": "patients", "minimumPersons": 11, "protectComplement": true, "reference": "test" },
             { "id": "public", "label": "Public", "protects": "nobody", "minimumPersons": 0, "protectComplement": false, "reference": "test" },
             { "id": "activite-5", "label": "Cinq", "protects": "professionals", "minimumPersons": 5, "protectComplement": false, "reference": "test", "dominancePercent": 85 }]
            """);
        Write("thresholds.json", """
            {
              "minimumInhabitantsForAges": { "value": 11, "reference": "test" },
              "minimumCoveragePercent": { "value": 50, "reference": "test" },
              "manyCommunes": { "value": 100, "reference": "test" },
              "minimumResidentsOfLeaf": { "value": 11, "reference": "test" }
            }
            """);
        Write("dimensions/population.json", """
            { "label": "Population", "values": [{ "id": "tous", "label": "Tous" }, { "id": "17+", "label": "17 et plus", "inside": "tous" }] }
            """);
        Write("indicators/part-test.md", Indicator());
    }

    [Fact]
    public void Read_ValidFiles_GivesTheIndicatorWithItsMethod()
    {
        var catalogue = Read();

        var indicator = Assert.Single(catalogue.Indicators);
        Assert.Equal("part-test", indicator.Id);
        Assert.Equal(IndicatorKind.Ratio, indicator.Kind);
        Assert.Equal("17+", indicator.Numerator.Where["population"]);
        Assert.Equal("Ce que compte l'indicateur.", indicator.Method);
        Assert.Equal("tous", catalogue.Dimensions["population"].Values[1].Inside);
    }

    [Theory]
    [InlineData("\"ratio\"", "\"average\"", "kind")]
    [InlineData("\"decimals\": 1", "\"decimals\": 9", "decimals")]
    [InlineData("\"decimals\": 1", "\"digits\": 1", "digits")]
    [InlineData("\"patients-11\"", "\"patients-5\"", "patients-5")]
    [InlineData("\"patients-11\"", "\"public\"", "am-consommants/consommants » would be published as it is")]
    [InlineData("\"patients-11\"", "\"activite-5\"", "no « persons »")]
    [InlineData("\"suppression\"", "\"only\": [\"17+\"], \"suppression\"", "only")]
    [InlineData("\"population/soins\"", "\"nowhere\"", "nowhere")]
    [InlineData("\"17+\"", "\"18+\"", "18+")]
    [InlineData("am-consommants", "am-inconnu", "am-inconnu")]
    [InlineData("2026-11-23", "23/11/2026", "reviewed")]
    [InlineData("Ce que compte l'indicateur.", "", "method")]
    [InlineData("---json\n", "", "line 1")]
    public void Read_OneMistake_IsACatalogueErrorThatNamesIt(string right, string wrong, string named)
    {
        Write("indicators/part-test.md", Indicator().Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<UserError>(Read);

        Assert.Equal(3, error.ExitCode);
        Assert.Contains("part-test.md", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DimensionOfANomenclature_KeepsSourceClosingDayAndOtherColumns()
    {
        Write("dimensions/type.json", """
            {
              "label": "Type", "column": "categorie", "source": "Nomenclature de 2026",
              "values": [{ "id": "clinique", "label": "Cliniques", "codes": ["365"], "with": { "statut": ["prive"] }, "closed": "2013-12-19" }]
            }
            """);

        var type = Read().Dimension("type");

        Assert.Equal(("categorie", "Nomenclature de 2026"), (type.Column, type.Source));
        Assert.Equal(["prive"], type["clinique"].With["statut"]);
        Assert.Equal(new DateOnly(2013, 12, 19), type["clinique"].Closed);
        Assert.Throws<UserError>(() => type["hopital"]);
    }

    [Fact]
    public void Read_DimensionValueThatAcceptsNothing_IsACatalogueError()
    {
        Write("dimensions/type.json", """
            { "label": "Type", "values": [{ "id": "clinique", "label": "Cliniques", "with": { "statut": [] } }] }
            """);

        var error = Assert.Throws<UserError>(Read);

        Assert.Contains("dimensions/type.json: value « clinique » accepts nothing of « statut »", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MistakesInTwoFiles_AreReportedTogether()
    {
        Write("indicators/part-test.md", Indicator().Replace("\"none\"", "\"good\"", StringComparison.Ordinal));
        Write("indicators/part-autre.md", Indicator().Replace("\"percent\"", "\"apples\"", StringComparison.Ordinal));

        var error = Assert.Throws<UserError>(Read);

        Assert.Contains("part-autre.md", error.Message, StringComparison.Ordinal);
        Assert.Contains("part-test.md", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "label": "T", "values": [{ "id": "a", "label": "A", "codes": ["101"] }, { "id": "b", "label": "B", "codes": ["355", "101"] }] }""", "code « 101 »")]
    public void Read_MistakeInADimension_IsACatalogueErrorThatNamesIt(string dimension, string named)
    {
        Write("dimensions/type-test.json", dimension);

        var error = Assert.Throws<UserError>(Read);

        Assert.Contains("dimensions/type-test.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Indicator() => """
        ---json
        {
          "label": "Part", "kind": "ratio", "unit": "percent", "decimals": 1,
          "numerator": { "source": "am-consommants", "measure": "consommants", "where": { "population": "17+" } },
          "denominator": { "source": "am-consommants", "measure": "consommants", "where": { "population": "tous" } },
          "suppression": "patients-11", "comparators": ["france"], "section": "population/soins",
          "polarity": "none", "reviewed": "2026-11-23"
        }
        ---
        Ce que compte l'indicateur.
        """;

    private Domain.Indicators.Catalogue Read() => CatalogueFiles.Read(folder.FullName, Sources);

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder.FullName);
        File.WriteAllText(path, text);
    }
}

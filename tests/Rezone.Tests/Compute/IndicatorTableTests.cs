using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Facts;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Compute;

public sealed class IndicatorTableTests : IDisposable
{
    private const string Source = "finess-et";

    private static readonly Country Country = new(2026, [Commune("01001"), Commune("01002")], [], [], [], []);

    private readonly string folder = Directory.CreateTempSubdirectory("rezone").FullName;

    public IndicatorTableTests()
    {
        using var facts = FactTable.Create(folder, Source, ["categorie", "statut"]);
        foreach (var (commune, category, status, count) in Facts)
            facts.Add(new Fact(CodeCommune.Parse(commune), [category, status], "etablissements", count));
        facts.Complete();
    }

    private static (string Commune, string Category, string Status, long Count)[] Facts =>
    [
        ("01001", "365", "public", 1), ("01001", "365", "prive", 2), ("01001", "128", "inconnu", 4), ("01001", "500", "prive", 8),
        ("01002", "365", "public", 16),
    ];

    [Fact]
    public void Compute_ValueWithAnotherColumn_CountsOnlyWhatItAccepts()
    {
        var clinique = new DimensionValue("clinique", "Cliniques") { Codes = ["128", "365"], With = With("statut", "prive", "inconnu") };
        var every = new DimensionValue("tous", "Tous statuts") { Codes = ["128", "365"] };

        var table = Compute([clinique, every]);

        Assert.Equal([2 + 4, 0], table["finess-et/etablissements/clinique"]);
        Assert.Equal([1 + 2 + 4, 16], table["finess-et/etablissements/tous"]);
    }

    [Fact]
    public void Compute_ValueWithAColumnThatIsNotThere_IsACatalogueError()
    {
        var wrong = new DimensionValue("clinique", "Cliniques") { Codes = ["365"], With = With("secteur", "prive") };

        var error = Assert.Throws<UserError>(() => Compute([wrong]));

        Assert.Equal(UserErrorKind.Catalogue, error.Kind);
        Assert.Contains("no column « secteur » but categorie, statut", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Dictionary<string, IReadOnlyList<string>> With(string column, params string[] accepted) =>
        new(StringComparer.Ordinal) { [column] = accepted };

    private static Commune Commune(string code) =>
        new(CodeCommune.Parse(code), code, CodeDepartement.Parse("01"), "84", null, null, 100);

    private IndicatorTable Compute(IReadOnlyList<DimensionValue> values)
    {
        var indicator = new Indicator
        {
            Id = "structures",
            Label = "Structures",
            Kind = IndicatorKind.Count,
            Unit = "structures",
            Decimals = 0,
            Numerator = new Measure(Source, "etablissements", new Dictionary<string, string>(StringComparer.Ordinal)),
            By = "type",
            Suppression = "public",
            Comparators = [],
            Section = "offre",
            Polarity = "none",
            Reviewed = "2026-11-23",
            Method = "Compte.",
        };
        var dimensions = new Dictionary<string, Dimension>(StringComparer.Ordinal)
        {
            ["type"] = new("type", "Type", values) { Column = "categorie" },
        };
        var catalogue = CatalogueFiles.Read(ProjectFolders.Find().Catalogue, RealRawData.Manifest.Sources)
            with
        { Indicators = [indicator], Dimensions = dimensions };
        return IndicatorTable.Compute(catalogue, Country, [new FactSource(Source, AbsentMeansNone: true)], folder);
    }
}

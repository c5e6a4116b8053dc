using Rezone.Domain.Indicators;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Tests.Ingest;

/// <summary>The dimensions that readers are given, as the project's catalogue declares them.</summary>
internal static class TinyCatalogue
{
    /// <summary>The project's own catalogue, for nomenclatures that nobody would copy.</summary>
    public static Domain.Indicators.Catalogue Project { get; } =
        CatalogueFiles.Read(ProjectFolders.Find().Catalogue, RealRawData.Manifest.Sources);

    public static Dimension Categories => Project.Dimension("categorie-finess");

    public static Dimension Statuses => Project.Dimension("statut-juridique");

    public static Dimension Ald => Project.Dimension("ald");

    public static Dimension Prevention => Project.Dimension("prevention");

    public static Dimension Parcours => Project.Dimension("parcours");

    public static Dimension Profession => Project.Dimension("profession");

    public static Dimension Offreur => Project.Dimension("offreur");

    public static Dimension Ages { get; } = new("tranche-age", "Tranche d'âge",
    [
        new("0-17", "0 à 17 ans") { FromAge = 0, ToAge = 17 },
        new("18-39", "18 à 39 ans") { FromAge = 18, ToAge = 39 },
        new("40-64", "40 à 64 ans") { FromAge = 40, ToAge = 64 },
        new("65-79", "65 à 79 ans") { FromAge = 65, ToAge = 79 },
        new("80+", "80 ans et plus") { FromAge = 80 },
    ])
    {
        Column = "tranche-age",
    };

    public static Dimension Population { get; } = new("population", "Population consommante",
    [
        new("tous", "Tous âges"),
        new("17+", "17 ans et plus") { Inside = "tous" },
        new("17-69", "17 à 69 ans") { Inside = "17+", PartOf = "17+" },
        new("70+", "70 ans et plus") { Inside = "17+", PartOf = "17+" },
        new("ald-17+", "ALD") { Inside = "17+" },
        new("c2s-17+", "C2S") { Inside = "17+" },
    ])
    {
        Column = "population",
    };
}

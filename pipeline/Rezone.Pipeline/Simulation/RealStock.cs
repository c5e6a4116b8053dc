using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;
using KnownSite = Rezone.Pipeline.Facts.Establishment;

namespace Rezone.Pipeline.Simulation;

/// <summary>The establishments of a real <c>finess-et</c>, for the sources that name some of them.</summary>
public static class RealStock
{
    private const string Source = "finess-et";

    /// <summary>Reads them when asked; null where the raw folder has none.</summary>
    public static Func<IReadOnlyList<KnownSite>>? In(
        RawFolders raw, Country country, CommuneHistory history, IndicatorCatalogue catalogue) =>
        raw[Source].Missing ? null : () => Read(raw, country, history, catalogue);

    private static IReadOnlyList<KnownSite> Read(RawFolders raw, Country country, CommuneHistory history, IndicatorCatalogue catalogue)
    {
        var facts = Directory.CreateTempSubdirectory("rezone-stock").FullName;
        try
        {
            using var issues = new RowIssues(TextWriter.Null);
            IngestFinessEt.Run(
                new IngestContext(raw, country, history, facts, issues),
                catalogue.Dimension("categorie-finess"),
                catalogue.Dimension("statut-juridique"));
            return EstablishmentTable.Read(facts);
        }
        finally
        {
            Directory.Delete(facts, recursive: true);
        }
    }
}

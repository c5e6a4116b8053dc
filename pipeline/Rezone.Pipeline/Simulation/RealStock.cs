using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;
using KnownSite = Rezone.Pipeline.Facts.Establishment;

namespace Rezone.Pipeline.Simulation;

/// <summary>
/// The establishments of a real <c>finess-et</c>, for the sources that name some of them. What is wrong with its rows is
/// told when it is ingested, not here.
/// </summary>
public static class RealStock
{
    private const string Source = "finess-et";
    private const string Archive = "archive";
    private const string Structure = "structureet";

    /// <summary>Reads them when asked; null where the raw folder has none.</summary>
    public static Func<IReadOnlyList<KnownSite>>? In(RawFolders raw, Country country, CommuneHistory history) =>
        raw[Source].Missing ? null : () => Read(raw[Source], country, history);

    private static List<KnownSite> Read(RawSource source, Country country, CommuneHistory history)
    {
        using var issues = new RowIssues(TextWriter.Null);
        var ageing = new CommuneAgeing(source, country, history);
        List<KnownSite> sites = [];
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, issues);
            sites.AddRange(Sites(rows, file.Declared.Id == Archive, country, ageing));
        }

        return [.. sites.DistinctBy(s => s.FinessEt, StringComparer.Ordinal)];
    }

    private static IEnumerable<KnownSite> Sites(SourceRows rows, bool isArchive, Country country, CommuneAgeing ageing)
    {
        Func<string, int> column = isArchive ? rows.Column : name => rows.Column(Structure, name);
        var (et, ej, name, category) = (column("nofinesset"), column("nofinessej"), column("rs"), column("categetab"));
        Func<string> code = isArchive
            ? () => FinessCode.Of(rows.Text(column("cog")))
            : () => FinessCode.Of(rows.Text(column("departement")), rows.Text(column("commune")));
        while (rows.Read())
        {
            if ((isArchive || rows.Text(0) == Structure) && ageing.PlacesOf(code()) is [var place, ..])
            {
                yield return new KnownSite(
                    rows.Text(et), rows.Text(ej), rows.Text(name), rows.Text(category), country.Communes[place].Code,
                    X: null, Y: null, Epsg: null, Updated: null);
            }
        }
    }
}

using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>Opens <c>am-professionnels</c>, for its own facts and for finding the professionals of <c>am-cabinets</c>.</summary>
internal static class ProfessionnelFile
{
    /// <summary>Id of the source.</summary>
    public const string Source = "am-professionnels";

    private const int LastMonth = 12;
    private const int LastDay = 31;

    /// <summary>Hands every professional of the source to an action, in the order of the file.</summary>
    /// <returns>Rows read.</returns>
    /// <exception cref="UserError">Source: the file cannot be read. Catalogue: the manifest gives no period.</exception>
    public static long Read(IngestContext context, Dimension profession, RowIssues issues, CoveredUnits covered, Action<Professionnel> use)
    {
        var source = context.Raw[Source];
        var read = 0L;
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, issues);
            var ageing = new CommuneAgeing(source, context.Country, context.History);
            foreach (var professionnel in new ProfessionnelRows(rows, ageing, profession, YearOfAges(source.Entry)).Read())
            {
                covered.Add(ageing.PlacesOf(professionnel.Commune));
                use(professionnel);
            }

            covered.ReportGaps(rows);
            read += rows.Rows;
        }

        return read;
    }

    /// <summary>Year on whose 31 December ages are taken: the last one of the period, or before it (decision D7).</summary>
    private static int YearOfAges(SourceManifestEntry entry)
    {
        var last = (entry.Period ?? throw SourceManifest.Incomplete($"source « {entry.Id} » has no « period »")).LastDay;
        return last is { Month: LastMonth, Day: LastDay } ? last.Year : last.Year - 1;
    }
}

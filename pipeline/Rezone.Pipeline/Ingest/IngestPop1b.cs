using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>insee-pop1b</c>: population per commune, sex and single year of age, about 7 million rows.</summary>
public static class IngestPop1b
{
    private const string Source = "insee-pop1b";

    /// <summary>Writes measure <c>habitants</c> per commune and age band, summed exactly and not rounded (decision D6).</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="ages">Age bands that share out every year of age.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension ages)
    {
        var source = context.Raw[Source];
        var table = new Pop1bTable(context.Country.Communes.Count, ages);
        var (read, kept) = (0L, 0L);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            kept += ReadRows(rows, new CommuneAgeing(source, context.Country, context.History), table);
            read += rows.Rows;
            table.ReportGaps(rows, context.Country);
        }

        context.Issues.ThrowAbove(source.Entry);
        using var facts = FactTable.Create(context.FactsFolder, Source, [ages.Column]);
        foreach (var fact in table.Facts(context.Country))
            facts.Add(fact);
        facts.Complete();
        return new IngestCounts(Source, read, kept, facts.Count, context.Issues.ErrorsOf(Source));
    }

    private static long ReadRows(SourceRows rows, CommuneAgeing ageing, Pop1bTable table)
    {
        var (level, code, sex) = (rows.Column("NIVGEO"), rows.Column("CODGEO"), rows.Column("SEXE"));
        var (age, inhabitants) = (rows.Column("AGED100"), rows.Column("NB"));
        var kept = 0L;
        Pop1bCommune? commune = null;
        while (rows.Read())
        {
            if (!rows.Bytes(level).SequenceEqual("COM"u8) && !rows.Bytes(level).SequenceEqual("ARM"u8))
            {
                rows.Report(level, "unknown-level", "COM or ARM was expected.");
                continue;
            }

            // Rows of one commune follow each other: its code is looked up once.
            if (commune is null || !rows.Bytes(code).SequenceEqual(commune.Code))
                commune = table.Commune(rows, code, ageing);
            if (commune.IsCity)
                continue;
            if (commune.Index < 0)
                ageing.IndexOf(rows, code);
            else if (table.TryCell(rows, sex, age, commune, out var band) && rows.TryAmount(inhabitants, out var amount))
                kept += table.Add(commune, band, amount);
        }

        return kept;
    }
}

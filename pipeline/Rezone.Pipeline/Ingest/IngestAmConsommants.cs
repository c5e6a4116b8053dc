using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-consommants</c>: patients consommants, with and without médecin traitant. Confidential.</summary>
public static class IngestAmConsommants
{
    private const string Source = "am-consommants";

    /// <summary>Writes measures <c>consommants</c> and <c>sans_medecin_traitant</c> per commune and population.</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="population">The populations, with what each is part of and nested in.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension population)
    {
        var source = context.Raw[Source];
        var table = new ConsommantsTable(context.Country, population);
        var (read, kept) = (0L, 0L);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            kept += ReadRows(rows, new CommuneAgeing(source, context.Country, context.History), table);
            read += rows.Rows;
            table.Check(rows);
        }

        context.Issues.ThrowAbove(source.Entry);
        using var facts = FactTable.Create(context.FactsFolder, Source, [population.Column]);
        foreach (var fact in table.Facts())
            facts.Add(fact);
        facts.Complete();
        return new IngestCounts(Source, read, kept, facts.Count, context.Issues.ErrorsOf(Source));
    }

    private static long ReadRows(SourceRows rows, CommuneAgeing ageing, ConsommantsTable table)
    {
        var (code, population) = (rows.Column("code_commune"), rows.Column("population"));
        var (consommants, without) = (rows.Column("consommants"), rows.Column("sans_medecin_traitant"));
        var kept = 0L;
        while (rows.Read())
        {
            var text = rows.Text(code);
            table.Cover(ageing.PlacesOf(text));
            var index = ageing.IndexOf(rows, code);
            var value = table.PopulationOf(rows, population);
            var isRead = rows.TryCount(consommants, out var persons) & rows.TryCount(without, out var personsWithout);
            if (index >= 0 && value >= 0 && isRead)
                kept += table.Add(rows, population, text, index, value, new ConsommantsCell(persons, personsWithout, rows.Line));
            else if (index >= 0 && value >= 0)
                table.AddUnreadable(text, value);
        }

        return kept;
    }
}

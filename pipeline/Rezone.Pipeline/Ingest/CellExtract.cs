using Rezone.Domain;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads an extract of one row per commune and code, checks its contract and writes its facts.</summary>
internal static class CellExtract
{
    /// <summary>Writes every measure per commune and code.</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="layout">The extract.</param>
    /// <param name="contract">What must hold between the counts of one commune.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, CellLayout layout, Action<CellChecks> contract)
    {
        var source = context.Raw[layout.Source];
        var table = new CellTable(context.Country, layout);
        var (read, kept) = (0L, 0L);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            kept += ReadRows(rows, new CommuneAgeing(source, context.Country, context.History), table, layout);
            read += rows.Rows;
            table.Check(rows, contract);
        }

        context.Issues.ThrowAbove(source.Entry);
        using var facts = FactTable.Create(context.FactsFolder, layout.Source, [layout.Dimension.Column]);
        foreach (var fact in table.Facts())
            facts.Add(fact);
        facts.Complete();
        return new IngestCounts(layout.Source, read, kept, facts.Count, context.Issues.ErrorsOf(layout.Source));
    }

    private static long ReadRows(SourceRows rows, CommuneAgeing ageing, CellTable table, CellLayout layout)
    {
        var (communeColumn, keyColumn) = (rows.Column(CellLayout.CommuneColumn), rows.Column(layout.KeyColumn));
        var columns = layout.Measures.Select(rows.Column).ToList();
        var counts = new long?[columns.Count];
        var kept = 0L;
        while (rows.Read())
        {
            var commune = rows.Text(communeColumn);
            table.Cover(ageing.PlacesOf(commune));
            var unit = ageing.IndexOf(rows, communeColumn);
            var key = table.KeyOf(rows, keyColumn);
            var isRead = TryCounts(rows, columns, counts);
            if (unit < 0 || key < 0)
                continue;
            if (!isRead)
                table.AddUnreadable(commune, key);
            else if (table.TryAdd(rows, keyColumn, commune, unit, key, counts))
                kept++;
        }

        return kept;
    }

    private static bool TryCounts(SourceRows rows, List<int> columns, long?[] counts)
    {
        var isRead = true;
        for (var i = 0; i < counts.Length; i++)
            isRead &= rows.TryCount(columns[i], out counts[i]);
        return isRead;
    }
}

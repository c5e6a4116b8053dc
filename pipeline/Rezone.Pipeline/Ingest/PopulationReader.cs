using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads municipal populations (PMUN): the main table and the separate one of Mayotte.</summary>
internal static class PopulationReader
{
    /// <summary>Inhabitants per unit, in the order of the country's communes.</summary>
    /// <exception cref="UserError">Source: bad rows, or a unit without population.</exception>
    public static long[] Read(RawSource source, Country country, CommuneHistory history, RowIssues issues)
    {
        var populations = new long?[country.Communes.Count];
        var hasRow = new bool[country.Communes.Count];
        var ageing = new CommuneAgeing(source, country, history);
        foreach (var file in source.Files)
            ReadFile(source, file, ageing, populations, hasRow, issues);
        foreach (var commune in country.Communes.Where((_, i) => !hasRow[i]))
        {
            issues.Add(new RowIssue(
                source.Entry.Id, source.Files[0].Name, 0, "COM", commune.Code.ToString(), "missing-row", $"{commune.Name} has no population."));
        }

        issues.ThrowAbove(source.Entry);
        return [.. populations.Select(p => p ?? 0)];
    }

    private static void ReadFile(
        RawSource source, RawFile file, CommuneAgeing ageing, long?[] populations, bool[] hasRow, RowIssues issues)
    {
        using var rows = SourceRows.Open(source, file, issues);
        var (com, dep, suffix) = (rows.Column("COM"), rows.Column("DEP"), rows.Column("CODCOM"));
        var (pmun, pcap, ptot) = (rows.Column("PMUN"), rows.Column("PCAP"), rows.Column("PTOT"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            // The table of Mayotte leaves COM empty: the first two characters of DEP and CODCOM make the code.
            var text = rows.IsEmpty(com) && rows.Bytes(dep).Length >= 2 ? rows.Text(dep)[..2] + rows.Text(suffix) : rows.Text(com);
            if (!seen.Add(text))
            {
                rows.Report(com, "duplicate-row", $"Each commune stands once; {text} stood above.");
            }
            else if (ageing.IndexOf(rows, com, text) is >= 0 and var index)
            {
                hasRow[index] = true;
                if (TryPopulation(rows, pmun, pcap, ptot, out var count))
                    populations[index] = (populations[index] ?? 0) + count;
            }
        }
    }

    private static bool TryPopulation(SourceRows rows, int pmun, int pcap, int ptot, out long population)
    {
        population = 0;
        if (!rows.TryCount(pmun, out var municipale) | !rows.TryCount(pcap, out var apart) | !rows.TryCount(ptot, out var total))
            return false;
        population = municipale ?? 0;
        if (municipale is null)
            rows.Report(pmun, "missing-count", "Every commune has a population; 0 is written.");
        else if (municipale + apart != total)
            rows.Report(ptot, "parts-do-not-add-up", $"PMUN + PCAP was expected: {municipale} + {apart}.");
        else
            return true;
        return false;
    }
}

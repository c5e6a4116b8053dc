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
        var apart = 0L;
        foreach (var file in source.Files)
            apart += ReadFile(source, file, ageing, populations, hasRow, issues);
        foreach (var commune in country.Communes.Where((_, i) => !hasRow[i]))
        {
            issues.Add(new RowIssue(
                source.Entry.Id, source.Files[0].Name, 0, "COM", commune.Code.ToString(), "missing-row", $"{commune.Name} has no population."));
        }

        issues.ThrowAbove(source.Entry);
        CheckTotals(source, apart, populations);
        return [.. populations.Select(p => p ?? 0)];
    }

    // PMUN + PCAP = PTOT holds as well where the two are swapped.
    private static void CheckTotals(RawSource source, long apart, long?[] populations)
    {
        var municipal = populations.Sum(p => p ?? 0);
        if (apart > municipal)
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{source.Files[0].Name}: {apart} persons are counted apart (PCAP) and {municipal} inhabitants counted (PMUN): the two columns are swapped.",
                "Get the file again from its producer.");
        }
    }

    /// <summary>Adds the populations of a file; gives the population counted apart.</summary>
    private static long ReadFile(
        RawSource source, RawFile file, CommuneAgeing ageing, long?[] populations, bool[] hasRow, RowIssues issues)
    {
        using var rows = SourceRows.Open(source, file, issues);
        var (com, dep, suffix) = (rows.Column("COM"), rows.Column("DEP"), rows.Column("CODCOM"));
        var (pmun, pcap, ptot) = (rows.Column("PMUN"), rows.Column("PCAP"), rows.Column("PTOT"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var allApart = 0L;
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
                if (!TryPopulation(rows, pmun, pcap, ptot, out var count, out var apart))
                    continue;
                populations[index] = (populations[index] ?? 0) + count;
                allApart += apart;
            }
        }

        return allApart;
    }

    private static bool TryPopulation(SourceRows rows, int pmun, int pcap, int ptot, out long population, out long apart)
    {
        (population, apart) = (0, 0);
        if (!rows.TryCount(pmun, out var municipale) | !rows.TryCount(pcap, out var countedApart) | !rows.TryCount(ptot, out var total))
            return false;
        (population, apart) = (municipale ?? 0, countedApart ?? 0);
        if (municipale is null)
            rows.Report(pmun, "missing-count", "Every commune has a population; 0 is written.");
        else if (municipale + countedApart != total)
            rows.Report(ptot, "parts-do-not-add-up", $"PMUN + PCAP was expected: {municipale} + {countedApart}.");
        else
            return true;
        return false;
    }
}

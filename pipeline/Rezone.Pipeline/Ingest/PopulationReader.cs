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
        var ageing = new CommuneAgeing(source, country, history);
        foreach (var file in source.Files)
            ReadFile(source, file, ageing, populations, issues);
        foreach (var (commune, _) in country.Communes.Zip(populations).Where(p => p.Second is null))
        {
            issues.Add(new RowIssue(
                source.Entry.Id, source.Files[0].Name, 0, "COM", commune.Code.ToString(), "missing-row", $"{commune.Name} has no population."));
        }

        issues.ThrowAbove(source.Entry);
        return [.. populations.Select(p => p ?? 0)];
    }

    private static void ReadFile(RawSource source, RawFile file, CommuneAgeing ageing, long?[] populations, RowIssues issues)
    {
        using var rows = SourceRows.Open(source, file, issues);
        var (com, dep, suffix, pmun) = (rows.Column("COM"), rows.Column("DEP"), rows.Column("CODCOM"), rows.Column("PMUN"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            // The table of Mayotte leaves COM empty: the first two characters of DEP and CODCOM make the code.
            var text = rows.IsEmpty(com) && rows.Bytes(dep).Length >= 2 ? rows.Text(dep)[..2] + rows.Text(suffix) : rows.Text(com);
            if (!seen.Add(text))
                rows.Report(com, "duplicate-row", $"Each commune stands once; {text} stood above.");
            else if (ageing.IndexOf(rows, com, text) is >= 0 and var index && rows.TryCount(pmun, out var count))
                populations[index] = (populations[index] ?? 0) + (count ?? 0);
        }
    }
}

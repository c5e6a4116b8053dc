using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>What must hold between the counts of one commune. Messages name codes and lines, never a count.</summary>
internal sealed class CellChecks(SourceRows rows, CellLayout layout, CommuneCells cells)
{
    /// <summary>The dimension's values whose rows are there, each with its position; the file's codes are those values.</summary>
    public IEnumerable<(DimensionValue Value, int Key)> Present =>
        layout.Dimension.Values.Select((v, i) => (v, i)).Where(p => cells.Has(p.i));

    /// <summary>A count; null where it was not collected or the row is not there.</summary>
    public long? Count(int key, string measure) => cells[key, layout.IndexOf(measure)];

    /// <summary>Reports one row.</summary>
    public void Report(int key, string measure, string issue, string expected) =>
        rows.ReportLine(cells.LineOf(key), measure, cells.Commune, issue, expected);

    /// <summary>Reports a commune of which some of these counts are given and some are empty.</summary>
    public void CheckCollected(params IReadOnlyList<string> measures)
    {
        var isGiven = Enumerable.Range(0, layout.Keys.Count).Where(cells.Has)
            .SelectMany(k => measures.Select(m => Count(k, m) is not null)).Distinct();
        if (isGiven.Count() > 1)
            rows.ReportFile(measures[0], cells.Commune, "partly-collected", $"A commune is collected for all its rows or for none.");
    }

    /// <summary>Reports rows where one count is above another of the same row that holds it.</summary>
    public void CheckAtMost(string part, string whole)
    {
        foreach (var (value, key) in Present.Where(p => Count(p.Key, part) > Count(p.Key, whole)))
            Report(key, part, "above-its-whole", $"It is at most the {whole} of « {value.Id} ».");
    }

    /// <summary>Reports values above the value whose persons hold theirs.</summary>
    public void CheckInside(string measure)
    {
        foreach (var (value, key) in Present)
        {
            if (value.Inside is { } outer && layout.KeyOf(outer) is var whole && Count(key, measure) > Count(whole, measure))
                Report(key, measure, "above-its-whole", $"« {value.Id} » is at most « {outer} », line {cells.LineOf(whole)}.");
        }
    }

    /// <summary>Reports wholes that are not the sum of their parts, where whole and parts are all known.</summary>
    public void CheckParts(string measure)
    {
        foreach (var (whole, key) in Present)
        {
            var parts = layout.Dimension.Values.Where(v => v.PartOf == whole.Id).Select(v => Count(layout.KeyOf(v.Id), measure)).ToList();
            if (parts.Count > 0 && !parts.Contains(null) && Count(key, measure) is { } total && total != parts.Sum())
                Report(key, measure, "parts-do-not-add-up", $"« {whole.Id} » is the sum of its parts.");
        }
    }

    /// <summary>Reports wholes above the sum of what is inside them, where all of it is known: nobody is in none of it.</summary>
    public void CheckSumAtLeast(string measure)
    {
        foreach (var (whole, key) in Present)
        {
            var inside = layout.Dimension.Values.Where(v => v.Inside == whole.Id).Select(v => Count(layout.KeyOf(v.Id), measure)).ToList();
            if (inside.Count > 0 && !inside.Contains(null) && Count(key, measure) > inside.Sum())
                Report(key, measure, "above-its-parts", $"« {whole.Id} » is at most the sum of what is inside it.");
        }
    }
}

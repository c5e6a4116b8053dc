using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Every row of an extract by commune and code, and the facts they make in the newest COG.</summary>
internal sealed class CellTable(Country country, CellLayout layout)
{
    private readonly Dictionary<string, CommuneCells> communes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Commune, int Key)> unreadable = [];
    private readonly CoveredUnits covered = new(country);

    /// <summary>Notes that the file has rows for these units, good or bad.</summary>
    public void Cover(IReadOnlyList<int> units) => covered.Add(units);

    /// <summary>Notes a row whose counts were reported, so that it is not reported as missing as well.</summary>
    public void AddUnreadable(string commune, int key) => unreadable.Add((commune, key));

    /// <summary>Position of the row's code; -1 after reporting an unknown one.</summary>
    public int KeyOf(SourceRows rows, int column)
    {
        if (layout.KeyOf(rows.Text(column)) is var position and >= 0)
            return position;
        rows.Report(column, $"unknown-{layout.KeyColumn.Replace('_', '-')}", $"One of these was expected: {string.Join(", ", layout.Keys.Order(StringComparer.Ordinal))}.");
        return -1;
    }

    /// <summary>Adds a row; false after reporting that its commune and code stood above.</summary>
    public bool TryAdd(SourceRows rows, int column, string commune, int unit, int key, IReadOnlyList<long?> counts)
    {
        if (!communes.TryGetValue(commune, out var cells))
            communes.Add(commune, cells = new CommuneCells(commune, unit, layout.Keys.Count, layout.Measures.Count));
        if (cells.Has(key))
        {
            rows.Report(column, "duplicate-row", $"{commune} and this {layout.Noun} stand on line {cells.LineOf(key)} already.");
            return false;
        }

        cells.Put(key, rows.Line);
        for (var measure = 0; measure < counts.Count; measure++)
            cells[key, measure] = counts[measure];
        return true;
    }

    /// <summary>Reports the rows that are missing and whatever breaks the contract of the communes that are there.</summary>
    public void Check(SourceRows rows, Action<CellChecks> contract)
    {
        foreach (var cells in communes.Values.OrderBy(c => c.Commune, StringComparer.Ordinal))
        {
            if (!layout.IsRegister)
                ReportMissing(rows, cells);
            contract(new CellChecks(rows, layout, cells));
        }

        if (layout.IsRegister)
            covered.ReportGaps(rows);
        else
            covered.ReportMissing(rows);
    }

    /// <summary>Every count per unit of today, merged communes summed; not collected as soon as one part is not.</summary>
    public IEnumerable<Fact> Facts()
    {
        var byUnit = communes.Values.ToLookup(c => c.Unit);
        var keys = layout.Keys.Select((k, i) => (Id: k, Position: i)).OrderBy(k => k.Id, StringComparer.Ordinal).ToList();
        var measures = layout.Measures.Select((m, i) => (Name: m, Position: i)).OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        for (var unit = 0; unit < country.Communes.Count; unit++)
        {
            var parts = byUnit[unit].ToList();
            var isGap = layout.IsRegister && covered.IsGap(unit);
            foreach (var key in keys.Where(k => isGap || IsGiven(parts, k.Position)))
            {
                foreach (var measure in measures.Where(m => (key.Id, m.Name) != layout.Never))
                    yield return new Fact(country.Communes[unit].Code, [key.Id], measure.Name, isGap ? null : Sum(parts, key.Position, measure.Position));
            }
        }
    }

    // In a register a part without the row adds none; elsewhere its row is lost, and the sum with it.
    private bool IsGiven(List<CommuneCells> parts, int key) =>
        layout.IsRegister ? parts.Exists(p => p.Has(key)) : parts.Count > 0;

    private long? Sum(List<CommuneCells> parts, int key, int measure)
    {
        var counts = parts.Where(p => !layout.IsRegister || p.Has(key)).Select(p => p[key, measure]).ToList();
        return counts.Contains(null) ? null : counts.Sum();
    }

    private void ReportMissing(SourceRows rows, CommuneCells cells)
    {
        for (var key = 0; key < layout.Keys.Count; key++)
        {
            if (!cells.Has(key) && !unreadable.Contains((cells.Commune, key)))
                rows.ReportFile(CellLayout.CommuneColumn, cells.Commune, "missing-row", $"{Capital(layout.Noun)} « {layout.Keys[key]} » is missing; 0 is written.");
        }
    }

    private static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];
}

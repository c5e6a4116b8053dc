using Rezone.Domain.Indicators;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Every row of <c>am-consommants</c> by commune and population, and the equations that must hold between them.</summary>
internal sealed class ConsommantsTable(Country country, Dimension population)
{
    private readonly Dictionary<string, (int Index, ConsommantsCell?[] Cells)> communes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Commune, int Position)> unreadable = [];
    private readonly bool[] isCovered = new bool[country.Communes.Count];
    private readonly Dictionary<string, int> positions =
        population.Values.Select((v, i) => (v.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    /// <summary>Notes that the file has rows for these units, good or bad.</summary>
    public void Cover(IReadOnlyList<int> units)
    {
        foreach (var unit in units)
            isCovered[unit] = true;
    }

    /// <summary>Notes a row whose counts were reported, so that it is not reported as missing as well.</summary>
    public void AddUnreadable(string commune, int position) => unreadable.Add((commune, position));

    /// <summary>Position of the row's population; -1 after reporting an unknown one.</summary>
    public int PopulationOf(SourceRows rows, int column)
    {
        if (positions.TryGetValue(rows.Text(column), out var position))
            return position;
        rows.Report(column, "unknown-population", $"One of these was expected: {string.Join(", ", positions.Keys.Order(StringComparer.Ordinal))}.");
        return -1;
    }

    /// <summary>Adds a row; 1 where it is kept, 0 after reporting that its commune and population stood above.</summary>
    public long Add(SourceRows rows, int column, string commune, int index, int position, ConsommantsCell cell)
    {
        if (!communes.TryGetValue(commune, out var found))
            communes.Add(commune, found = (index, new ConsommantsCell?[population.Values.Count]));
        if (found.Cells[position] is { } earlier)
        {
            rows.Report(column, "duplicate-row", $"{commune} and this population stand on line {earlier.Line} already.");
            return 0;
        }

        found.Cells[position] = cell;
        return 1;
    }

    /// <summary>Reports what breaks the contract: rows that are missing, parts that do not add up, counts above their whole.</summary>
    public void Check(SourceRows rows)
    {
        foreach (var (commune, (_, cells)) in communes.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            foreach (var (value, position) in population.Values.Select((v, i) => (v, i)))
            {
                if (cells[position] is null && !unreadable.Contains((commune, position)))
                    rows.ReportFile("code_commune", commune, "missing-row", $"Population « {value.Id} » is missing; 0 is written.");
            }

            new ConsommantsChecks(rows, commune, population, cells).Report();
        }

        foreach (var unit in country.Communes.Where((_, i) => !isCovered[i]))
            rows.ReportFile("code_commune", unit.Code.ToString(), "missing-row", "Every commune has all its rows; 0 is written.");
    }

    /// <summary>Every count per unit of today, merged communes summed; not collected as soon as one part is not.</summary>
    public IEnumerable<Fact> Facts()
    {
        var byUnit = communes.Values.ToLookup(c => c.Index, c => c.Cells);
        var values = population.Values.Select((v, i) => (v, i)).OrderBy(p => p.v.Id, StringComparer.Ordinal).ToList();
        for (var unit = 0; unit < country.Communes.Count; unit++)
        {
            var parts = byUnit[unit].ToList();
            foreach (var (value, position) in values.Where(_ => parts.Count > 0))
            {
                var cells = parts.ConvertAll(p => p[position]);
                var code = country.Communes[unit].Code;
                yield return new Fact(code, [value.Id], "consommants", Sum(cells.ConvertAll(c => c?.Consommants)));
                if (!ConsommantsChecks.IsTop(value))
                    yield return new Fact(code, [value.Id], "sans_medecin_traitant", Sum(cells.ConvertAll(c => c?.WithoutDoctor)));
            }
        }
    }

    private static decimal? Sum(List<long?> counts) => counts.Contains(null) ? null : counts.Sum();
}

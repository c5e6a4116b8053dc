using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>The rows of <c>drees-tvs</c>: one per commune.</summary>
internal static class TvsRows
{
    /// <summary>Every TVS; a commune that a row of its own puts into one is in no other.</summary>
    public static IReadOnlyList<Tvs> Read(SourceRows rows, Country country, CommuneAgeing ageing)
    {
        var (commune, code, name) = (rows.Column("code_commune"), rows.Column("code_tvs"), rows.Column("libelle_tvs"));
        var names = new Dictionary<string, (string Name, long Line)>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new OneOfEach<CodeCommune, string>();
        while (rows.Read())
        {
            var (text, id) = (rows.Text(commune), rows.Text(code));
            if (rows.IsEmpty(code) || rows.IsEmpty(name))
                rows.Report(rows.IsEmpty(code) ? code : name, "empty-cell", "A code and a name were expected.");
            else if (!seen.Add(text))
                rows.Report(commune, "duplicate-row", "Each commune stands once.");
            else if (!names.TryAdd(id, (rows.Text(name), rows.Line)) && names[id].Name != rows.Text(name))
                rows.Report(name, "rows-differ", $"A TVS has one name; line {names[id].Line} gives {id} another.");
            else
                Add(rows, commune, text, id);
        }

        ReportGaps();
        return [.. found.All().GroupBy(f => f.Said, f => f.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Tvs(g.Key, names[g.Key].Name, [.. g]))];

        void Add(SourceRows row, int column, string text, string id)
        {
            foreach (var unit in ageing.UnitsOf(row, column).Select(u => country.Communes[u].Code))
                found.Add(row, column, unit, unit.ToString() == text, id);
        }

        void ReportGaps()
        {
            var covered = found.All().Select(f => f.Key).ToHashSet();
            foreach (var unit in country.Communes.Where(c => !covered.Contains(c.Code)))
                rows.ReportFile("code_commune", unit.Code.ToString(), "no-row", $"{unit.Name} is in no TVS.", notice: true);
        }
    }
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>The rows of <c>cpts-communes</c>: one per CPTS and commune.</summary>
internal static class CptsRows
{
    private static readonly Dictionary<string, CptsStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["lettre_intention"] = CptsStatus.LettreIntention,
        ["en_projet"] = CptsStatus.EnProjet,
        ["signee"] = CptsStatus.Signee,
    };

    /// <summary>Every CPTS, ordered by id.</summary>
    public static IReadOnlyList<Cpts> Read(SourceRows rows, Country country, CommuneAgeing ageing)
    {
        var (id, name, status) = (rows.Column("id"), rows.Column("nom"), rows.Column("statut"));
        var (date, commune) = (rows.Column("date"), rows.Column("code_commune"));
        var areas = new AreaRows<(string Name, CptsStatus Status, DateOnly? Date)>(country, ageing);
        var cptsOf = new Dictionary<int, string>();
        while (rows.Read())
        {
            var isDated = SourceDate.TryRead(rows, date, out var day);
            if (rows.IsEmpty(id) || rows.IsEmpty(name))
                rows.Report(rows.IsEmpty(id) ? id : name, "empty-cell", "An id and a name were expected.");
            else if (!Statuses.TryGetValue(rows.Text(status), out var known))
                rows.Report(status, "unknown-status", $"One of these was expected: {string.Join(", ", Statuses.Keys)}.");
            else if (isDated)
                Remark(areas.Add(rows, id, commune, (rows.Text(name), known, day)));
        }

        return [.. areas.All().Where(a => a.Communes.Count > 0)
            .Select(a => new Cpts(a.Id, a.Said.Name, a.Said.Status, a.Said.Date, a.Communes))];

        void Remark(IReadOnlyList<int> units)
        {
            foreach (var unit in units.Where(u => !cptsOf.TryAdd(u, rows.Text(id)) && cptsOf[u] != rows.Text(id)))
                rows.Report(commune, "two-cpts", $"{country.Communes[unit].Code} is in {cptsOf[unit]} as well.", notice: true);
        }
    }
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Areas that a file gives as rows « area, commune »: what is said of an area is the same in all its rows, and a commune
/// stands once in it.
/// </summary>
/// <typeparam name="T">What is said of an area.</typeparam>
internal sealed class AreaRows<T>(Country country, CommuneAgeing ageing)
    where T : IEquatable<T>
{
    private readonly SortedDictionary<string, (T Said, long Line, SortedSet<int> Units)> areas = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Area, string Commune), long> lines = [];

    /// <summary>Adds the current row; reports what is wrong with it.</summary>
    /// <param name="rows">The row.</param>
    /// <param name="idColumn">Column of the area's id.</param>
    /// <param name="communeColumn">Column of the commune code.</param>
    /// <param name="said">What the row says of the area.</param>
    /// <returns>The communes of today that the row adds.</returns>
    public IReadOnlyList<int> Add(SourceRows rows, int idColumn, int communeColumn, T said)
    {
        var (id, commune) = (rows.Text(idColumn), rows.Text(communeColumn));
        if (!lines.TryAdd((id, commune), rows.Line))
        {
            rows.Report(communeColumn, "duplicate-row", $"{commune} stands in {id} on line {lines[(id, commune)]} already.");
            return [];
        }

        if (!areas.TryGetValue(id, out var area))
            areas.Add(id, area = (said, rows.Line, []));
        else if (!area.Said.Equals(said))
            rows.Report(idColumn, "rows-differ", $"All rows of {id} say the same of it; line {area.Line} says something else.");
        var units = ageing.UnitsOf(rows, communeColumn);
        area.Units.UnionWith(units);
        return units;
    }

    /// <summary>Every area with its communes, ordered by id.</summary>
    public IEnumerable<(string Id, T Said, IReadOnlyList<CodeCommune> Communes)> All() =>
        areas.Select(a => (a.Key, a.Value.Said, (IReadOnlyList<CodeCommune>)[.. a.Value.Units.Select(u => country.Communes[u].Code)]));
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>The rows of <c>ars-zonage</c>: one per commune, or several with different parts of it.</summary>
internal static class ZonageRows
{
    private static readonly Dictionary<string, ZoneMedecin> Zones = new(StringComparer.Ordinal)
    {
        ["ZIP"] = ZoneMedecin.Zip,
        ["ZAC"] = ZoneMedecin.Zac,
        ["ZV"] = ZoneMedecin.Zv,
        ["HZ"] = ZoneMedecin.Hz,
    };

    /// <summary>Every line, ordered by commune, the whole commune before its parts.</summary>
    public static IReadOnlyList<ZonageLine> Read(SourceRows rows, Country country, CommuneAgeing ageing)
    {
        var (commune, zone, part) = (rows.Column("code_commune"), rows.Column("zone"), rows.Column("perimetre"));
        var (order, date) = (rows.Column("arrete"), rows.Column("date_arrete"));
        var seen = new HashSet<(string, string)>();
        var found = new OneOfEach<Place, (ZoneMedecin Zone, string Order, DateOnly? Date)>();
        while (rows.Read())
        {
            var (text, perimetre) = (rows.Text(commune), rows.Text(part));
            var isDated = SourceDate.TryRead(rows, date, out var day);
            if (!Zones.TryGetValue(rows.Text(zone), out var kind))
                rows.Report(zone, "unknown-zone", $"One of these was expected: {string.Join(", ", Zones.Keys)}.");
            else if (!seen.Add((text, perimetre)))
                rows.Report(commune, "duplicate-row", "A commune stands once, or several times with different « perimetre ».");
            else if (isDated)
                Add(text, perimetre, (kind, rows.Text(order), day));
        }

        return [.. found.All().Select(f => new ZonageLine(
            f.Key.Commune, f.Said.Zone, f.Key.Perimetre.Length == 0 ? null : f.Key.Perimetre, f.Said.Order, f.Said.Date))];

        void Add(string text, string perimetre, (ZoneMedecin, string, DateOnly?) said)
        {
            foreach (var unit in ageing.UnitsOf(rows, commune).Select(u => country.Communes[u].Code))
                found.Add(rows, commune, new Place(unit, perimetre), unit.ToString() == text, said);
        }
    }

    private sealed record Place(CodeCommune Commune, string Perimetre) : IComparable<Place>
    {
        public int CompareTo(Place? other) => (Commune.CompareTo(other?.Commune ?? default), string.CompareOrdinal(Perimetre, other?.Perimetre)) switch
        {
            (0, var byPart) => byPart,
            (var byCommune, _) => byCommune,
        };

        public override string ToString() => Perimetre.Length == 0 ? Commune.ToString() : $"{Commune}, {Perimetre},";
    }
}

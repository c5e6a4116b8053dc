using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads the workbook of EPCI à fiscalité propre and their communes.</summary>
internal static class EpciReader
{
    /// <summary>SIREN per commune of the newest COG (cities whole), and every EPCI.</summary>
    /// <exception cref="UserError">Source: the workbook cannot be read, or has bad rows.</exception>
    public static (IReadOnlyDictionary<CodeCommune, string> ByCommune, IReadOnlyList<NamedArea> Areas) Read(
        RawSource source, CommuneHistory history, RowIssues issues)
    {
        var file = source.File("communes");
        var members = new Dictionary<CodeCommune, (string Siren, bool Own)>();
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in SheetRows.Read(file))
        {
            var (code, siren) = (row.Code("insee", 5), row.Code("siren", 9));
            if (!CommuneCode.TryParse(code, source, out var commune))
                Report(row, "insee", code, "not-a-commune-code", "Five characters such as 01004 or 2A004 were expected.");
            else if (siren.Length == 0)
                Report(row, "siren", siren, "not-a-siren", "Nine digits were expected.");
            else
                Add(row, commune, siren);
        }

        issues.ThrowAbove(source.Entry);
        return (
            members.ToDictionary(m => m.Key, m => m.Value.Siren),
            [.. names.Select(n => new NamedArea(n.Key, n.Value, null))]);

        void Add(SheetRow row, CodeCommune commune, string siren)
        {
            names[siren] = row.Text("raison_sociale");
            var succession = source.Cog is { } cog ? history.Resolve(commune, cog) : history.Resolve(commune);
            if (succession.Kind == SuccessionKind.Unknown)
                Report(row, "insee", commune.ToString(), "unknown-commune", "A commune of the COG was expected.");
            // The parts of a split commune stay in its EPCI; of merged communes, the one that kept its code decides.
            foreach (var successor in succession.Successors)
            {
                var own = successor == commune;
                if (!members.TryGetValue(successor, out var known) || (own && !known.Own))
                    members[successor] = (siren, own);
                else if (known.Siren != siren && known.Own == own)
                    Report(row, "siren", siren, "two-epci", $"{successor} is already in {known.Siren}.");
            }
        }

        void Report(SheetRow row, string column, string value, string key, string expected) =>
            issues.Add(new RowIssue(source.Entry.Id, file.Name, row.Line, column, value, key, expected));
    }
}

using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads the workbook of EPCI à fiscalité propre and their communes.</summary>
internal sealed class EpciReader
{
    private const int SirenLength = 9;
    private readonly RawSource source;
    private readonly RawFile file;
    private readonly CommuneHistory history;
    private readonly RowIssues issues;
    private readonly Dictionary<CodeCommune, (string Siren, bool Own)> members = [];
    private readonly HashSet<CodeCommune> listed = [];
    private readonly SortedDictionary<string, (SheetRow First, int Rows)> epcis = new(StringComparer.Ordinal);

    private EpciReader(RawSource source, CommuneHistory history, RowIssues issues)
    {
        this.source = source;
        this.history = history;
        this.issues = issues;
        file = source.File("communes");
    }

    /// <summary>SIREN per commune of the newest COG (cities whole), and every EPCI.</summary>
    /// <exception cref="UserError">Source: the workbook cannot be read, or has bad rows.</exception>
    public static (IReadOnlyDictionary<CodeCommune, string> ByCommune, IReadOnlyList<NamedArea> Areas) Read(
        RawSource source, CommuneHistory history, RowIssues issues)
    {
        var reader = new EpciReader(source, history, issues);
        foreach (var row in SheetRows.Read(reader.file))
            reader.Read(row);
        reader.CheckMembers();
        issues.ThrowAbove(source.Entry);
        return (
            reader.members.ToDictionary(m => m.Key, m => m.Value.Siren),
            [.. reader.epcis.Select(e => new NamedArea(e.Key, e.Value.First.Text("raison_sociale"), null))]);
    }

    private void Read(SheetRow row)
    {
        var siren = row.Code("siren", SirenLength);
        if (siren.Length != SirenLength || !siren.All(char.IsAsciiDigit))
        {
            Report(row, "siren", "not-a-siren", "Nine digits were expected.");
            return;
        }

        var (first, count) = epcis.GetValueOrDefault(siren, (row, 0));
        epcis[siren] = (first, count + 1);
        if (row.Text("raison_sociale").Length == 0)
            Report(row, "raison_sociale", "empty-cell", "The name of the EPCI was expected.");
        if (!CommuneCode.TryParse(row.Text("insee"), source, out var commune))
            Report(row, "insee", CommuneCode.KeyOf(row.Text("insee")), CommuneCode.Expected(row.Text("insee")));
        else if (!listed.Add(commune))
            Report(row, "insee", "duplicate-row", "Each commune stands once.");
        else
            Add(row, commune, siren);
    }

    private void Add(SheetRow row, CodeCommune commune, string siren)
    {
        var succession = source.Cog is { } cog ? history.Resolve(commune, cog) : history.Resolve(commune);
        if (succession.Kind == SuccessionKind.Unknown)
            Report(row, "insee", "unknown-commune", $"{commune} is not a commune of any COG.");
        // The parts of a split commune stay in its EPCI; of merged communes, the one that kept its code decides.
        foreach (var successor in succession.Successors)
        {
            var own = successor == commune;
            if (!members.TryGetValue(successor, out var known) || (own && !known.Own))
                members[successor] = (siren, own);
            else if (known.Siren != siren && known.Own == own)
                Report(row, "siren", "two-epci", $"{successor} is already in {known.Siren}.");
        }
    }

    // A workbook that lost rows looks like any other: only the announced number of members tells.
    private void CheckMembers()
    {
        foreach (var (siren, (first, rows)) in epcis)
        {
            if (first.Count("nb_membres") != rows)
                Report(first, "nb_membres", "missing-row", $"EPCI {siren} has {rows} rows; one per commune was expected.");
        }
    }

    private void Report(SheetRow row, string column, string key, string expected) =>
        issues.Add(new RowIssue(source.Entry.Id, file.Name, row.Line, column, row.Text(column), key, expected));
}

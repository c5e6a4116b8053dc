using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>laposte-hexasmal</c>.</summary>
public static class PostcodeReader
{
    private const int PostcodeLength = 5;

    /// <summary>Postal codes per commune of the newest COG; none at all where the source is missing.</summary>
    /// <remarks>A commune that was split gives its codes to every part: they serve the search, not a sum.</remarks>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static Postcodes Read(RawFolders raw, Country country, CommuneHistory history, RowIssues issues)
    {
        var source = raw["laposte-hexasmal"];
        var postcodes = new Dictionary<CodeCommune, SortedSet<string>>();
        foreach (var file in source.Files)
        {
            ReadFile(source, file, country, history, issues, postcodes);
            foreach (var unit in country.Communes.Where(c => !postcodes.ContainsKey(c.Code)))
                issues.Add(Without(unit, source, file));
        }

        issues.ThrowAbove(source.Entry);
        return new Postcodes(postcodes.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)[.. p.Value]));
    }

    // Real tables lag behind new communes: they are found by name, and only told.
    private static RowIssue Without(Commune unit, RawSource source, RawFile file) =>
        new(source.Entry.Id, file.Name, 0, "Code_commune_INSEE", unit.Code.ToString(), "no-row", $"{unit.Name} has no postal code.") { IsNotice = true };

    private static void ReadFile(
        RawSource source,
        RawFile file,
        Country country,
        CommuneHistory history,
        RowIssues issues,
        Dictionary<CodeCommune, SortedSet<string>> postcodes)
    {
        var ageing = new CommuneAgeing(source, country, history);
        using var rows = SourceRows.Open(source, file, issues);
        var (commune, postcode) = (rows.Column("Code_commune_INSEE"), rows.Column("Code_postal"));
        while (rows.Read())
        {
            var places = ageing.PlacesOf(rows.Text(commune));
            if (places.Count == 0)
                ageing.IndexOf(rows, commune);
            var text = rows.Text(postcode);
            if (text.Length != PostcodeLength || !text.All(char.IsAsciiDigit))
            {
                rows.Report(postcode, text.Length == PostcodeLength - 1 && text.All(char.IsAsciiDigit) ? "lost-leading-zero" : "not-a-postcode", "Five digits were expected, such as 01400: a spreadsheet takes the leading zero.");
                continue;
            }

            foreach (var place in places)
            {
                var code = country.Communes[place].Code;
                if (!postcodes.TryGetValue(code, out var known))
                    postcodes.Add(code, known = new SortedSet<string>(StringComparer.Ordinal));
                known.Add(text);
            }
        }
    }
}

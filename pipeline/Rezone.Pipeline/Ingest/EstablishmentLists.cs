using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads lists of establishments for their comparison with FINESS.</summary>
internal static class EstablishmentLists
{
    /// <summary>
    /// The establishments of <c>drees-sae</c>: hospitals, and what is attached to them. Its codes of communes are written
    /// as in FINESS and now and then cut to the département: such a row is told, and is no error.
    /// </summary>
    /// <exception cref="UserError">Source: a file cannot be read, or has more bad rows than tolerated.</exception>
    public static IReadOnlyList<ListedEstablishment> ReadSae(RawSource source, Country country, CommuneHistory history, RowIssues issues)
    {
        var ageing = new CommuneAgeing(source, country, history);
        return Read(source, "FI", issues, rows =>
        {
            var (category, commune, arrondissement) = (rows.Column("CAT"), rows.Column("COMINSEE"), rows.Column("ARMT"));
            return number => new ListedEstablishment(
                number, rows.Text(category), CommunesOf(rows, rows.IsEmpty(arrondissement) ? commune : arrondissement, ageing, country));
        });
    }

    /// <summary>The numbers of a list, whatever else it says of them.</summary>
    /// <param name="source">The list.</param>
    /// <param name="column">Its column of FINESS numbers.</param>
    /// <param name="issues">Where bad rows are counted.</param>
    /// <exception cref="UserError">Source: a file cannot be read, or has more bad rows than tolerated.</exception>
    public static IReadOnlyList<ListedEstablishment> ReadNumbers(RawSource source, string column, RowIssues issues) =>
        Read(source, column, issues, _ => number => new ListedEstablishment(number, "", []));

    private static List<ListedEstablishment> Read(
        RawSource source, string column, RowIssues issues, Func<SourceRows, Func<string, ListedEstablishment>> open)
    {
        var found = new Dictionary<string, ListedEstablishment>(StringComparer.Ordinal);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, issues);
            var (number, row) = (rows.Column(column), open(rows));
            while (rows.Read())
            {
                if (!FinessCode.IsNumber(rows.Text(number)))
                    rows.Report(number, "not-a-finess-number", FinessCode.Expected);
                else if (found.ContainsKey(rows.Text(number)))
                    rows.Report(number, "duplicate-row", "Each establishment stands once.");
                else
                    found.Add(rows.Text(number), row(rows.Text(number)));
            }
        }

        issues.ThrowAbove(source.Entry);
        return [.. found.Values.OrderBy(e => e.Number, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<CodeCommune> CommunesOf(SourceRows rows, int column, CommuneAgeing ageing, Country country)
    {
        var code = FinessCode.Of(rows.Text(column));
        if (ageing.IsCity(code))
            return [.. country.ArrondissementsOf(CodeCommune.Parse(code)).Select(a => a.Code)];
        var places = ageing.PlacesOf(code);
        if (places.Count == 0)
            rows.Report(column, "unknown-commune", "No commune of the COG has this code: the place of the establishment is not compared.", notice: true);
        return [.. places.Select(p => country.Communes[p].Code)];
    }
}

using System.Text.RegularExpressions;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>The rows of <c>anct-qpv</c>: one per QPV and commune.</summary>
internal static partial class QpvRows
{
    /// <summary>Every QPV, ordered by code.</summary>
    public static IReadOnlyList<Qpv> Read(SourceRows rows, Country country, CommuneAgeing ageing)
    {
        var (code, name, commune) = (rows.Column("code_qpv"), rows.Column("nom_qpv"), rows.Column("code_commune"));
        var areas = new AreaRows<string>(country, ageing);
        while (rows.Read())
        {
            if (!Code().IsMatch(rows.Text(code)))
                rows.Report(code, "not-a-qpv-code", "A code such as QN01301M, or QP013001 of the perimeters of 2015, was expected.");
            else if (rows.IsEmpty(name))
                rows.Report(name, "empty-cell", "The name of the QPV was expected.");
            else
                areas.Add(rows, code, commune, rows.Text(name));
        }

        return [.. areas.All().Where(a => a.Communes.Count > 0).Select(a => new Qpv(a.Id, a.Said, a.Communes))];
    }

    // QN + département on three characters + two digits + a letter of the territory (2024); QP + six digits (2015).
    [GeneratedRegex("^(QN[0-9][0-9AB][0-9A-Z][0-9]{2}[A-Z]|QP[0-9][0-9AB][0-9A-Z][0-9]{3})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

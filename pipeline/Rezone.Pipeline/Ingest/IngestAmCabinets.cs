using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-cabinets</c>: secondary practices, which with the main ones make the <i>lieux d'exercice</i> (decision D10).</summary>
public static class IngestAmCabinets
{
    private const string Source = "am-cabinets";

    /// <summary>
    /// Writes measure <c>lieux</c> per commune and code of profession: main practices, of <c>am-professionnels</c>, and
    /// secondary ones. A commune without a row in either has none.
    /// </summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="profession">The professions and their codes.</param>
    /// <exception cref="UserError">Source: a file cannot be read or has more bad rows than tolerated, or <c>am-professionnels</c> of the period is absent.</exception>
    public static IngestCounts Run(IngestContext context, Dimension profession)
    {
        var source = context.Raw[Source];
        RefuseWithoutProfessionnels(source, context.Raw[ProfessionnelFile.Source]);
        var table = new RegisterTable<PracticeCount>(context.Country);
        var professionnels = ReadMain(context, profession, table);
        var (read, kept) = (0L, 0L);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            kept += ReadSecondary(rows, new CommuneAgeing(source, context.Country, context.History), professionnels, table);
            read += rows.Rows;
        }

        context.Issues.ThrowAbove(source.Entry);
        using var facts = FactTable.Create(context.FactsFolder, Source, [profession.Column]);
        foreach (var fact in table.Facts(CellLayout.KeysOf(profession), count => [("lieux", count.Lieux)], _ => [("lieux", null)]))
            facts.Add(fact);
        facts.Complete();
        return new IngestCounts(Source, read, kept, facts.Count, context.Issues.ErrorsOf(Source));
    }

    private static Dictionary<string, (string Commune, string Specialite)> ReadMain(
        IngestContext context, Dimension profession, RegisterTable<PracticeCount> table)
    {
        var found = new Dictionary<string, (string Commune, string Specialite)>(StringComparer.Ordinal);
        // The faults of that file are told where it is read for its own facts.
        using var toldElsewhere = new RowIssues(TextWriter.Null);
        ProfessionnelFile.Read(context, profession, toldElsewhere, table.Covered, professionnel =>
        {
            found.Add(professionnel.Identifiant, (professionnel.Commune, professionnel.Specialite));
            if (professionnel.Unit >= 0)
                Add(table, professionnel.Unit, professionnel.Specialite);
        });
        return found;
    }

    private static long ReadSecondary(
        SourceRows rows, CommuneAgeing ageing, Dictionary<string, (string Commune, string Specialite)> professionnels, RegisterTable<PracticeCount> table)
    {
        var (identifiant, commune) = (rows.Column("identifiant"), rows.Column(CellLayout.CommuneColumn));
        var met = new HashSet<(string Identifiant, string Commune)>();
        var kept = 0L;
        while (rows.Read())
        {
            var (person, place) = (rows.Text(identifiant), rows.Text(commune));
            var unit = ageing.IndexOf(rows, commune);
            if (!professionnels.TryGetValue(person, out var professionnel))
                rows.Report(identifiant, "unknown-identifiant", "A professional of am-professionnels of the same period was expected.");
            else if (professionnel.Commune == place)
                rows.Report(commune, "main-practice", "A secondary practice lies in another commune than the main one, which am-professionnels gives.");
            else if (!met.Add((person, place)))
                rows.Report(commune, "duplicate-row", "A professional has one row per commune.");
            else if (unit >= 0)
                kept += Add(table, unit, professionnel.Specialite);
            table.Covered.Add(ageing.PlacesOf(place));
        }

        return kept;
    }

    private static long Add(RegisterTable<PracticeCount> table, int unit, string specialite)
    {
        table.Of(unit, specialite, _ => new PracticeCount()).Lieux++;
        return 1;
    }

    private static void RefuseWithoutProfessionnels(RawSource cabinets, RawSource professionnels)
    {
        if (!professionnels.Missing && professionnels.Files[0].Date == cabinets.Files[0].Date)
            return;
        throw new UserError(
            UserErrorKind.Source,
            $"{cabinets.Files[0].Name} is there without am-professionnels of the same period, which says the profession of each of its practices.",
            "Put that file beside it, or take this one away.");
    }

    private sealed class PracticeCount
    {
        public long Lieux { get; set; }
    }
}

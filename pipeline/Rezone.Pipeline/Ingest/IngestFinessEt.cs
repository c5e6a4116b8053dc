using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>
/// Reads <c>finess-et</c>: health establishments, in the layout of the daily stock or of the yearly archive, with the name
/// and legal status of their entity where <c>finess-ej</c> is there.
/// </summary>
public static class IngestFinessEt
{
    private const string Source = "finess-et";
    private const string Archive = "archive";
    private const string LocatedStock = "stock";

    /// <summary>Writes measure <c>etablissements</c> per commune, category and legal status, and one row per establishment.</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="categories">The nomenclature of categories.</param>
    /// <param name="statuses">Legal status → the codes of FINESS that have it.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension categories, Dimension statuses)
    {
        var source = context.Raw[Source];
        var reference = new FinessReference(categories, FinessEntities.Read(context, statuses));
        var found = new Dictionary<string, Establishment>(StringComparer.Ordinal);
        var read = 0L;
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            var reader = new FinessRows(rows, context.Country, new CommuneAgeing(source, context.Country, context.History), reference, found);
            if (file.Declared.Id == Archive)
                reader.ReadArchive();
            else
                reader.ReadStock();
            // Locations follow all establishments: where there are none, the end was lost, and establishments with it.
            context.Issues.ThrowAbove(source.Entry);
            if (found.Count == 0 || (file.Declared.Id == LocatedStock && !reader.HasPoints))
                throw Incomplete(file);
            read += rows.Rows;
            if (found.Values.Count(e => !e.IsLocated) is > 0 and var without)
                rows.ReportFile("", "", "not-located", $"{without} of {found.Count} establishments have no usable coordinates: maps put them at a point of their commune.", notice: true);
        }

        context.Issues.ThrowAbove(source.Entry);
        EstablishmentTable.Write(context.FactsFolder, found.Values);
        using var facts = FactTable.Create(context.FactsFolder, Source, ["categorie", "statut"]);
        foreach (var group in found.Values.GroupBy(e => (e.Commune, e.Category, e.Status)).OrderBy(g => g.Key.Commune).ThenBy(g => g.Key.Category, StringComparer.Ordinal).ThenBy(g => g.Key.Status, StringComparer.Ordinal))
            facts.Add(new Fact(group.Key.Commune, [group.Key.Category, group.Key.Status], "etablissements", group.Count()));
        facts.Complete();
        return new IngestCounts(Source, read, found.Count, facts.Count, context.Issues.ErrorsOf(Source));
    }

    private static UserError Incomplete(RawFile file) => new(
        UserErrorKind.Source,
        $"{file.Name}: the file holds no establishment, or no location of one: its end is missing.",
        "Get the file again from its producer.");
}

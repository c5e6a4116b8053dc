using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>cnam-cds-type</c>: what kind of centre de santé an establishment of FINESS is (R66).</summary>
public static class IngestCdsType
{
    private const string Source = "cnam-cds-type";
    private const string Undetermined = "non-determine";

    /// <summary>
    /// Writes measure <c>centres</c> per commune and type: every centre de santé of FINESS once, those without a row as
    /// <c>non-determine</c>. <see cref="IngestFinessEt"/> has run before.
    /// </summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="types">The types.</param>
    /// <param name="centre">The type of structure that is a centre de santé: its codes are categories of FINESS.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension types, DimensionValue centre)
    {
        var source = context.Raw[Source];
        var table = new EstablishmentRows(context);
        var typeOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            ReadRows(rows, table, types, centre, typeOf);
            table.Read += rows.Rows;
        }

        context.Issues.ThrowAbove(source.Entry);
        using var facts = FactTable.Create(context.FactsFolder, Source, [types.Column]);
        var centres = table.All.Where(e => centre.Codes.Contains(e.Category, StringComparer.Ordinal))
            .GroupBy(e => (e.Commune, Type: typeOf.GetValueOrDefault(e.FinessEt, Undetermined)));
        foreach (var group in centres.OrderBy(g => g.Key.Commune).ThenBy(g => g.Key.Type, StringComparer.Ordinal))
            facts.Add(new Fact(group.Key.Commune, [group.Key.Type], "centres", group.Count()));
        facts.Complete();
        return new IngestCounts(Source, table.Read, typeOf.Count, facts.Count, context.Issues.ErrorsOf(Source));
    }

    private static void ReadRows(
        SourceRows rows, EstablishmentRows table, Dimension types, DimensionValue centre, Dictionary<string, string> typeOf)
    {
        var accepted = types.Values.Select(v => v.Id).Where(id => id != Undetermined).ToHashSet(StringComparer.Ordinal);
        var (finess, type) = (rows.Column("finess_et"), rows.Column("type"));
        while (rows.Read())
        {
            if (table.TryAdd(rows, finess) is not { } establishment)
                continue;
            if (!accepted.Contains(rows.Text(type)))
                rows.Report(type, "unknown-type", $"One of these was expected: {string.Join(", ", accepted.Order(StringComparer.Ordinal))}.");
            else if (!centre.Codes.Contains(establishment.Category, StringComparer.Ordinal))
                rows.Report(finess, "not-a-centre", $"FINESS has it in category {establishment.Category}, not as a centre de santé: it is not counted.", notice: true);
            else
                typeOf.Add(establishment.FinessEt, rows.Text(type));
        }
    }
}

using Rezone.Domain;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>aci-msp</c>: the maisons de santé under contract with Assurance Maladie and ARS, placed by FINESS.</summary>
public static class IngestAciMsp
{
    private const string Source = "aci-msp";

    /// <summary>Writes measure <c>maisons</c> per commune; <see cref="IngestFinessEt"/> has run before.</summary>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context)
    {
        var source = context.Raw[Source];
        var table = new EstablishmentRows(context);
        foreach (var file in source.Files)
        {
            using var rows = SourceRows.Open(source, file, context.Issues);
            var (finess, date) = (rows.Column("finess_et"), rows.Column("date"));
            while (rows.Read())
            {
                if (SourceDate.TryRead(rows, date, out _))
                    table.TryAdd(rows, finess);
            }

            table.Read += rows.Rows;
        }

        context.Issues.ThrowAbove(source.Entry);
        using var facts = FactTable.Create(context.FactsFolder, Source, []);
        foreach (var commune in table.Found.GroupBy(e => e.Commune).OrderBy(g => g.Key))
            facts.Add(new Fact(commune.Key, [], "maisons", commune.Count()));
        facts.Complete();
        return new IngestCounts(Source, table.Read, table.Found.Count, facts.Count, context.Issues.ErrorsOf(Source));
    }
}

using Rezone.Domain;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Facts;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-professionnels</c>: liberal professionals by main practice, a register. Person-level and confidential.</summary>
public static class IngestAmProfessionnels
{
    /// <summary>
    /// Writes, per commune and code of profession, measures <c>professionnels</c>, <c>professionnels_60</c>,
    /// <c>professionnels_65</c>, <c>file_active</c>, <c>actes</c> and <c>coefficient</c>; for each of the last three also
    /// the two largest of one professional (<c>actes_1</c>, <c>actes_2</c>). A commune without a row has none.
    /// </summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="profession">The professions and their codes.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension profession)
    {
        var table = new RegisterTable<ProfessionnelSums>(context.Country);
        var kept = 0L;
        var read = ProfessionnelFile.Read(context, profession, context.Issues, table.Covered, professionnel =>
        {
            if (professionnel.Unit < 0)
                return;
            table.Of(professionnel.Unit, professionnel.Specialite, code => new ProfessionnelSums(code)).Add(professionnel);
            kept++;
        });

        context.Issues.ThrowAbove(context.Raw[ProfessionnelFile.Source].Entry);
        using var facts = FactTable.Create(context.FactsFolder, ProfessionnelFile.Source, [profession.Column]);
        foreach (var fact in table.Facts(CellLayout.KeysOf(profession), sums => sums.Amounts(), ProfessionnelSums.NotCollected))
            facts.Add(fact);
        facts.Complete();
        return new IngestCounts(ProfessionnelFile.Source, read, kept, facts.Count, context.Issues.ErrorsOf(ProfessionnelFile.Source));
    }
}

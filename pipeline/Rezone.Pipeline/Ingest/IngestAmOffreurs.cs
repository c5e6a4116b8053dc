using Rezone.Domain;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-offreurs</c>: pharmacies, laboratories, suppliers and medical transport, a register. Confidential.</summary>
public static class IngestAmOffreurs
{
    private const string Source = "am-offreurs";
    private const string Number = "nombre";

    /// <summary>Writes measure <c>nombre</c> per commune and code of category; a commune without a row has none.</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="offreur">The categories and their codes.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension offreur) => CellExtract.Run(
        context,
        new CellLayout(Source, "code_categorie", "category", offreur, [Number]) { IsRegister = true },
        checks => checks.CheckCollected(Number));
}

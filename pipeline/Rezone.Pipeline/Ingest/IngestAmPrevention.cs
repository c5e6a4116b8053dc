using Rezone.Domain;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-prevention</c>: per indicator of prevention, patients concerned among those eligible. Confidential.</summary>
public static class IngestAmPrevention
{
    private const string Source = "am-prevention";
    private const string Numerator = "numerateur";
    private const string Denominator = "denominateur";

    /// <summary>Writes measures <c>numerateur</c> and <c>denominateur</c> per commune and indicator.</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="prevention">The indicators.</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension prevention) =>
        CellExtract.Run(context, new CellLayout(Source, "indicateur", "indicator", prevention, [Numerator, Denominator]), Report);

    private static void Report(CellChecks checks)
    {
        checks.CheckCollected(Numerator, Denominator);
        checks.CheckAtMost(Numerator, Denominator);
    }
}

using Rezone.Domain;
using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-ald</c>: patients of each of the 30 ALD, and of at least one of them. Confidential.</summary>
public static class IngestAmAld
{
    private const string Source = "am-ald";
    private const string Patients = "patients";

    /// <summary>Writes measure <c>patients</c> per commune and ALD.</summary>
    /// <param name="context">Files, country and issues.</param>
    /// <param name="ald">The 30 ALD, nested in « at least one ».</param>
    /// <exception cref="UserError">Source: the file cannot be read, or has more bad rows than tolerated.</exception>
    public static IngestCounts Run(IngestContext context, Dimension ald) =>
        CellExtract.Run(context, new CellLayout(Source, "numero_ald", "ALD", ald, [Patients]), Report);

    private static void Report(CellChecks checks)
    {
        checks.CheckCollected(Patients);
        checks.CheckInside(Patients);
        checks.CheckSumAtLeast(Patients);
    }
}

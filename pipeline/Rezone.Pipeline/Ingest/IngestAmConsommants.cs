using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>am-consommants</c>: patients consommants, with and without médecin traitant.</summary>
public static class IngestAmConsommants
{
    /// <summary>Writes measures <c>consommants</c> and <c>sans_medecin_traitant</c> per commune and population.</summary>
    public static IngestCounts Run(IngestContext context, Dimension population) => throw new NotSupportedException("Being written.");
}

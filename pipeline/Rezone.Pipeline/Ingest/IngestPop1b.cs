using Rezone.Domain.Indicators;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>insee-pop1b</c>: population per commune, sex and single year of age.</summary>
public static class IngestPop1b
{
    /// <summary>Writes measure <c>habitants</c> per commune and age band, summed exactly and not rounded.</summary>
    public static IngestCounts Run(IngestContext context, Dimension ages) => throw new NotSupportedException("Being written.");
}

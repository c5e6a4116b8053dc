namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>finess-et</c>: health establishments.</summary>
public static class IngestFinessEt
{
    /// <summary>Writes measure <c>etablissements</c> per commune and category, and one row per establishment.</summary>
    public static IngestCounts Run(IngestContext context) => throw new NotSupportedException("Being written.");
}

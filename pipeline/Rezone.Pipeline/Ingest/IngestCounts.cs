namespace Rezone.Pipeline.Ingest;

/// <summary>What became of a source's rows.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Rows">Data rows read.</param>
/// <param name="Kept">Rows that entered a fact.</param>
/// <param name="Facts">Facts written.</param>
/// <param name="Issues">Bad rows, notices not included.</param>
public sealed record IngestCounts(string Source, long Rows, long Kept, long Facts, long Issues);

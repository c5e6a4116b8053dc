using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>What every reader of facts needs.</summary>
/// <param name="Raw">The files.</param>
/// <param name="Country">The newest COG, to which every table is brought.</param>
/// <param name="History">How older codes reach it.</param>
/// <param name="FactsFolder">Where Parquet files go (<c>.work/facts</c>).</param>
/// <param name="Issues">Where bad rows are counted.</param>
public sealed record IngestContext(
    RawFolders Raw,
    Country Country,
    CommuneHistory History,
    string FactsFolder,
    RowIssues Issues);

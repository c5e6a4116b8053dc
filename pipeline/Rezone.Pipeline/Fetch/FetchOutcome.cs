using Rezone.Domain;

namespace Rezone.Pipeline.Fetch;

/// <summary>How the download of one file ended.</summary>
/// <param name="Target">The file.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Bytes">Size of the file that stands there now; 0 where it failed.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record FetchOutcome(FetchTarget Target, FetchResult Result, long Bytes, UserError? Error = null);

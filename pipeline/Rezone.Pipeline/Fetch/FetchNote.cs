namespace Rezone.Pipeline.Fetch;

/// <summary>What is known of a file that was fetched, or is being fetched; kept beside it.</summary>
/// <param name="Address">Where it came from.</param>
/// <param name="ETag">Version that the server named; null where it named none.</param>
/// <param name="LastModified">Last change that the server named (HTTP date); null where it named none.</param>
/// <param name="Sha256">SHA-256 of the whole file; null while it is not whole.</param>
internal sealed record FetchNote(string Address, string? ETag, string? LastModified, string? Sha256 = null)
{
    /// <summary>What a server must still have for a half file to be continued: a strong ETag, else a date (RFC 9110).</summary>
    public string? Version => ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : LastModified;
}

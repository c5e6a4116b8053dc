using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Reads <c>laposte-hexasmal</c>.</summary>
public static class PostcodeReader
{
    /// <summary>Postal codes per commune of the newest COG; none at all where the source is missing.</summary>
    public static Postcodes Read(RawFolders raw, Country country, CommuneHistory history, RowIssues issues) => throw new NotSupportedException("Being written.");
}

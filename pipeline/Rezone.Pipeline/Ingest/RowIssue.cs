namespace Rezone.Pipeline.Ingest;

/// <summary>A row, or a cell of it, that could not be used as it stands.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="File">File name.</param>
/// <param name="Line">Line of the file, from 1; 0 where the issue is of the whole file.</param>
/// <param name="Column">Column's name; empty where the issue is of the whole row.</param>
/// <param name="Value">What was found; empty where a confidential cell may not be shown.</param>
/// <param name="Key">Stable key under which issues are counted (<c>unknown-commune</c>).</param>
/// <param name="Message">What was expected.</param>
public sealed record RowIssue(
    string Source, string File, long Line, string Column, string Value, string Key, string Message)
{
    /// <summary>
    /// Whether it is only told: counted and listed, never an error (an establishment outside the COG's départements, a
    /// commune of which a source has no row).
    /// </summary>
    public bool IsNotice { get; init; }
}

namespace Rezone.Pipeline.Catalogue;

/// <summary>One file of a source, or a set of files in one layout.</summary>
/// <param name="Id">Name of the file inside its source.</param>
/// <param name="Pattern">
/// File name: <c>*</c> is any text; in braces A, M, J, H and N are digits (<c>{AAAA-MM-JJ}</c>). The newest date wins.
/// </param>
/// <param name="Format"><c>csv</c>, <c>xlsx</c> or <c>shapefile</c>.</param>
/// <param name="Encoding"><c>utf-8</c>, <c>windows-1252</c>, <c>iso-8859-1</c>, or <c>utf-8|iso-8859-1</c> where both are published.</param>
/// <param name="Columns">Every column, in the order of the file.</param>
/// <param name="Separator">Between the cells of a CSV; null for other formats.</param>
/// <param name="Header">Whether a line of column names comes first.</param>
/// <param name="Records">For a file of several kinds of line: first cell of the other kinds → their columns.</param>
/// <param name="Required">Whether the source is missing without it.</param>
/// <param name="InsteadOf">Id of the file that this layout replaces where that one is absent.</param>
/// <param name="Several">Whether one file per territory is expected, each with its own newest date.</param>
/// <param name="Sha256">SHA-256 of the file as delivered, hexadecimal; null where none is declared.</param>
/// <param name="Download">Addresses that <c>fetch</c> downloads it from, one per territory; none where a person must get it.</param>
public sealed record SourceManifestFile(
    string Id,
    string Pattern,
    string Format,
    string Encoding,
    IReadOnlyList<SourceManifestColumn> Columns,
    string? Separator = null,
    bool Header = true,
    IReadOnlyDictionary<string, IReadOnlyList<SourceManifestColumn>>? Records = null,
    bool Required = true,
    string? InsteadOf = null,
    bool Several = false,
    string? Sha256 = null,
    IReadOnlyList<string>? Download = null);

namespace Rezone.Pipeline.Publish.Contract;

/// <summary>Codes that are no longer communes, so that an old project or link can be read; gzipped JSON of columns.</summary>
/// <param name="Contract">Hash of the contract.</param>
/// <param name="Retired">Retired codes, ordered.</param>
/// <param name="Names">Last name each of them had.</param>
/// <param name="Successors">
/// The commune of today that took each of them over, or several joined by a blank where it was split between them.
/// </param>
public sealed record PassageTable(
    string Contract,
    IReadOnlyList<string> Retired,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Successors);

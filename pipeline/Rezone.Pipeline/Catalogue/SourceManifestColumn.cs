namespace Rezone.Pipeline.Catalogue;

/// <summary>One column of a source's file.</summary>
/// <param name="Name">Its name in the header; <c>{AAAA}</c> stands for a year (<c>ptot_{AAAA}</c>).</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Meaning">What it says, in French.</param>
/// <param name="Unit">Unit of an amount; null where there is none.</param>
/// <param name="Aliases">Other names that published versions give it.</param>
public sealed record SourceManifestColumn(
    string Name,
    SourceColumnType Type,
    string Meaning,
    string? Unit = null,
    IReadOnlyList<string>? Aliases = null);

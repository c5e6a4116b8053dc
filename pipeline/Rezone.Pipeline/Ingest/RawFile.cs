using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>A file that was found for a source.</summary>
/// <param name="Declared">What the manifest says of it.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Date">Dates in its name, digits only (<c>2026</c>); empty where the name has none.</param>
public sealed record RawFile(SourceManifestFile Declared, string Path, string Date)
{
    /// <summary>File name, as messages cite it.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether each row is about one person, so that any cell out of its place may name one.</summary>
    public bool IsAboutPersons => Declared.Columns.Any(c => c.Type == SourceColumnType.Pseudonym);

    /// <summary>Its content, decompressed where it is a <c>.gz</c> or a <c>.zip</c> around the declared file.</summary>
    public RawContent Open() => RawContent.Open(this);
}

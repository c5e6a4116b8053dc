using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>A source and what was found of it.</summary>
/// <param name="Entry">Its manifest entry.</param>
/// <param name="Files">Its files, in the order of the manifest, then by name; empty where it is missing.</param>
/// <param name="Simulated">Whether a <c>simulation.json</c> beside the files says that they are simulated (decision D21).</param>
/// <param name="Cog">Year of the geography of its codes; null where the table mixes years.</param>
public sealed record RawSource(SourceManifestEntry Entry, IReadOnlyList<RawFile> Files, bool Simulated, int? Cog)
{
    /// <summary>Whether the source is absent; only an optional one can be.</summary>
    public bool Missing => Files.Count == 0;

    /// <summary>The file with an id of the manifest; null where it was not found.</summary>
    public RawFile? FileOrNone(string id) => Files.FirstOrDefault(f => f.Declared.Id == id);

    /// <summary>A file that a present source must have.</summary>
    /// <exception cref="UserError">Catalogue: the manifest declares no such file, or that it may be absent.</exception>
    public RawFile File(string id) =>
        FileOrNone(id) ?? throw SourceManifest.Incomplete($"source « {Entry.Id} » has no file « {id} » that is required.");
}

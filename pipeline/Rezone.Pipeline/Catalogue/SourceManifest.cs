using Rezone.Domain;

namespace Rezone.Pipeline.Catalogue;

/// <summary>Every source the build knows, in the order of <c>raw-data/sources.json</c>.</summary>
public sealed class SourceManifest
{
    private readonly Dictionary<string, SourceManifestEntry> byId;

    /// <summary>Holds entries that are already checked.</summary>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public SourceManifest(IReadOnlyList<SourceManifestEntry> sources)
    {
        Sources = sources;
        byId = sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>The entries, in the order of the file.</summary>
    public IReadOnlyList<SourceManifestEntry> Sources { get; }

    /// <summary>The entry with an id.</summary>
    /// <exception cref="KeyNotFoundException">No source has this id.</exception>
    public SourceManifestEntry this[string id] => byId[id];

    /// <summary>Reads and checks the manifest.</summary>
    /// <exception cref="UserError">Catalogue: every mistake of the file at once.</exception>
    public static SourceManifest Load(string path)
    {
        var text = File.ReadAllText(path);
        var file = Path.GetFileName(path);
        var errors = SourceManifestKeys.ErrorsOf(text, file);
        if (errors.Count > 0)
            throw new UserError(UserErrorKind.Catalogue, errors);
        var sources = DeclarationJson.Read<IReadOnlyList<SourceManifestEntry>>(text, file, firstLine: 1);
        errors = [.. SourceManifestChecks.ErrorsOf(sources, file)];
        return errors.Count == 0 ? new SourceManifest(sources) : throw new UserError(UserErrorKind.Catalogue, errors);
    }
}

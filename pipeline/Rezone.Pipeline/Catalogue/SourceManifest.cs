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
    /// <exception cref="UserError">Catalogue: no source has this id, which the program reads.</exception>
    public SourceManifestEntry this[string id] => byId.GetValueOrDefault(id) ?? throw Incomplete($"source « {id} » is missing.");

    /// <summary>The error of a declaration that a reader needs and does not find.</summary>
    internal static UserError Incomplete(string problem) => new(
        UserErrorKind.Catalogue,
        $"raw-data/sources.json: {problem}",
        "Put the declaration back: the program reads it under this name.");

    /// <summary>Reads and checks the manifest.</summary>
    /// <exception cref="UserError">Catalogue: every mistake of the file at once.</exception>
    public static SourceManifest Load(string path)
    {
        var text = DeclarationText.Read(path);
        var file = Path.GetFileName(path);
        var errors = SourceManifestKeys.ErrorsOf(text, file);
        if (errors.Count > 0)
            throw new UserError(UserErrorKind.Catalogue, errors);
        var sources = DeclarationJson.Read<IReadOnlyList<SourceManifestEntry>>(text, file, firstLine: 1);
        errors = [.. SourceManifestChecks.ErrorsOf(sources, file)];
        return errors.Count == 0 ? new SourceManifest(sources) : throw new UserError(UserErrorKind.Catalogue, errors);
    }
}

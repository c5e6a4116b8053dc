using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>What the given folders hold of every source of the manifest.</summary>
public sealed class RawFolders
{
    private readonly Dictionary<string, RawSource> byId;
    private readonly IReadOnlyList<string>? allowed;

    private RawFolders(RawFolders all, IReadOnlyList<string> allowed)
    {
        Sources = [.. all.Sources.Where(s => allowed.Contains(s.Entry.Id, StringComparer.Ordinal))];
        byId = all.byId;
        this.allowed = allowed;
    }

    private RawFolders(IReadOnlyList<RawSource> sources)
    {
        Sources = sources;
        byId = sources.ToDictionary(s => s.Entry.Id, StringComparer.Ordinal);
    }

    /// <summary>Every source, in the order of the manifest, present or missing.</summary>
    public IReadOnlyList<RawSource> Sources { get; }

    /// <summary>The source with an id.</summary>
    /// <exception cref="UserError">Catalogue: the manifest has no such source, which the program reads.</exception>
    /// <exception cref="InvalidOperationException">The source is not among those it was narrowed to.</exception>
    public RawSource this[string id]
    {
        get
        {
            // A reader that looked at more than it declares would keep facts that no longer hold.
            if (allowed is not null && !allowed.Contains(id, StringComparer.Ordinal))
                throw new InvalidOperationException($"Source {id} is read and not declared: only {string.Join(", ", allowed)} are.");
            return byId.GetValueOrDefault(id) ?? throw SourceManifest.Incomplete($"source « {id} » is missing.");
        }
    }

    /// <summary>The same folders for somebody who declares which sources he reads.</summary>
    public RawFolders Only(IReadOnlyList<string> ids) => new(this, ids);

    /// <summary>
    /// Looks for the sources' files in the folders, subfolders included. A source is taken whole from the first folder
    /// that has all its required files; of several dates of a file the newest is taken.
    /// </summary>
    /// <param name="manifest">The sources.</param>
    /// <param name="folders">Folders in order of preference: the raw files, then simulated ones.</param>
    /// <exception cref="UserError">
    /// Source: a folder or a required source does not exist, two files are the same vintage of one table, or a file is
    /// not the one whose SHA-256 is declared. All at once.
    /// </exception>
    public static RawFolders Open(SourceManifest manifest, IReadOnlyList<string> folders)
    {
        var refused = new RefusedSources();
        var raw = Open(manifest, folders, refused);
        return refused.Errors.Count == 0 ? raw : throw new UserError(UserErrorKind.Source, refused.Errors);
    }

    /// <summary>Same, but a source with an error is only noted, and missing from what is returned.</summary>
    /// <exception cref="UserError">Source: a folder does not exist, or its <c>simulation.json</c> cannot be read.</exception>
    public static RawFolders Open(SourceManifest manifest, IReadOnlyList<string> folders, RefusedSources refused)
    {
        var errors = new List<UserError>();
        var shelves = folders.Select(f => RawShelf.Open(f, errors)).ToList();
        if (errors.Count > 0)
            throw new UserError(UserErrorKind.Source, errors);
        var found = manifest.Sources.Select(entry => Find(entry, shelves, refused)).ToList();
        foreach (var missing in found.Where(s => s is { Missing: true, Entry.Required: true } && !refused.Has(s.Entry.Id)))
            refused.Add(missing.Entry.Id, MissingError(missing.Entry, folders));
        foreach (var (source, error) in found.SelectMany(s => s.Files.Select(f => (s, RawContent.AccessError(f) ?? RawContent.HashError(f)))))
            AddIfAny(source, error);
        foreach (var (source, error) in found.SelectMany(s => s.Files.Select(f => (s, RawVintage.ErrorOf(s.Entry, f)))))
            AddIfAny(source, error);
        return new RawFolders([.. found.Select(s => refused.Has(s.Entry.Id) ? s with { Files = [] } : s)]);

        void AddIfAny(RawSource source, UserError? error)
        {
            if (error is not null)
                refused.Add(source.Entry.Id, error);
        }
    }

    private static RawSource Find(SourceManifestEntry entry, List<RawShelf> shelves, RefusedSources refused)
    {
        foreach (var shelf in shelves)
        {
            var errors = new List<UserError>();
            var files = shelf.FilesOf(entry, errors);
            foreach (var error in errors)
                refused.Add(entry.Id, error);
            if (files.Count == 0)
                continue;
            var simulation = files.Select(f => shelf.SimulationOf(entry.Id, f.Path)).FirstOrDefault(s => s is not null);
            return new RawSource(entry, files, simulation is not null, simulation?.Cog ?? entry.Cog);
        }

        return new RawSource(entry, [], Simulated: false, entry.Cog);
    }

    private static UserError MissingError(SourceManifestEntry entry, IReadOnlyList<string> folders) => new(
        UserErrorKind.Source,
        $"Source {entry.Id} ({entry.Title}): no complete set of "
        + $"{string.Join(", ", entry.Files.Where(f => f.Required).Select(f => $"« {f.Pattern} »"))} in {string.Join(", ", folders)}.",
        entry.WhereToGet);
}

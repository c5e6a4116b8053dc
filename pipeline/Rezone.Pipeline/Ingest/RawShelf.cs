using System.IO.Enumeration;
using System.Text.Json;
using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Ingest;

/// <summary>One folder of raw files with everything below it.</summary>
internal sealed class RawShelf
{
    // What fetch leaves beside the files: a download that is not whole yet, and where a file came from.
    internal const string PartEnding = ".part";
    internal const string NoteEnding = ".fetch.json";
    private const string SimulationFile = "simulation.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly string folder;
    private readonly List<string> paths;
    private readonly Dictionary<string, RawSimulation> simulations;

    private RawShelf(string folder, List<string> paths, Dictionary<string, RawSimulation> simulations)
    {
        this.folder = folder;
        this.paths = paths;
        this.simulations = simulations;
    }

    public static RawShelf Open(string folder, List<UserError> errors)
    {
        if (!Directory.Exists(folder))
        {
            errors.Add(new UserError(UserErrorKind.Source, $"Folder {folder} does not exist.", "Give the folder that holds the raw files."));
            return new RawShelf(folder, [], []);
        }

        var files = FilesBelow(folder);
        var simulated = files.Where(p => Path.GetFileName(p) == SimulationFile)
            .ToDictionary(p => Path.GetDirectoryName(p) ?? folder, p => ReadSimulation(p, errors), StringComparer.Ordinal);
        return new RawShelf(folder, files, simulated);
    }

    /// <summary>Every file that may be a raw one, ordered.</summary>
    public static List<string> FilesBelow(string folder) =>
    [
        .. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry e) => e.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry e) => !LeadsBack(e.ToFullPath()),
        }
            .Where(p => !p.EndsWith(PartEnding, StringComparison.Ordinal) && !p.EndsWith(NoteEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    // A link to a folder above itself would be followed for ever.
    private static bool LeadsBack(string folder) =>
        new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) is { } target
        && (folder + Path.DirectorySeparatorChar).StartsWith(target.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The files of a source; empty where a required one is absent.</summary>
    public IReadOnlyList<RawFile> FilesOf(SourceManifestEntry entry, List<UserError> errors)
    {
        var found = entry.Files.ToDictionary(f => f.Id, f => Newest(f, entry.Id, errors), StringComparer.Ordinal);
        var chosen = new List<RawFile>();
        foreach (var file in entry.Files.Where(f => f.InsteadOf is null))
        {
            var layouts = entry.Files.Where(f => f.InsteadOf == file.Id).Prepend(file).Select(f => found[f.Id]).ToList();
            var present = layouts.Find(l => l.Count > 0) ?? [];
            if (present.Count == 0 && file.Required)
                return [];
            chosen.AddRange(present);
        }

        return chosen;
    }

    /// <summary>
    /// What the file's own folder declares of the source's simulation; null where it is real. A folder below is not
    /// meant: a real extract put there would pass for a simulated one.
    /// </summary>
    public RawSimulation? SimulationOf(string source, string path) =>
        simulations.TryGetValue(Path.GetDirectoryName(path) ?? folder, out var simulation) && simulation.Sources.Contains(source, StringComparer.Ordinal)
            ? simulation
            : null;

    private List<RawFile> Newest(SourceManifestFile declared, string source, List<UserError> errors)
    {
        var candidates = new List<(string Date, string Territory, string Path)>();
        var names = new DeclaredNames(declared);
        foreach (var path in paths)
        {
            if (names.Matches(Path.GetFileName(path), out var date, out var territory))
                candidates.Add((date, territory, path));
        }

        var files = new List<RawFile>();
        foreach (var territory in candidates.GroupBy(c => c.Territory, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var newest = territory.Select(c => c.Date).Order(StringComparer.Ordinal).Last();
            var best = territory.Where(c => c.Date == newest).Select(c => c.Path).ToList();
            if (best.Count > 1)
                errors.Add(TwiceError(source, best));
            files.Add(new RawFile(declared, best[0], newest));
        }

        return files;
    }

    private static RawSimulation ReadSimulation(string path, List<UserError> errors)
    {
        try
        {
            return JsonSerializer.Deserialize<RawSimulation>(File.ReadAllBytes(path), Json) ?? new RawSimulation([]);
        }
        catch (JsonException error)
        {
            errors.Add(new UserError(
                UserErrorKind.Source,
                $"{path}, line {error.LineNumber + 1}: this is not a declaration of simulated sources: {error.Message}",
                "Write it as {\"sources\": [\"insee-pop1b\"], \"seed\": 1, \"note\": \"…\"}, or simulate again."));
            return new RawSimulation([]);
        }
    }

    private static UserError TwiceError(string source, List<string> paths) => new(
        UserErrorKind.Source,
        $"Source {source}: {string.Join(" and ", paths)} are the same vintage of one table.",
        "Keep one of them.");
}

using Rezone.Domain;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Pipeline.Fetch;

/// <summary>What <c>fetch</c> downloads, and what a person has to get.</summary>
/// <param name="Targets">Files with an address, in the order of the manifest.</param>
/// <param name="ByHand">Public sources of which a file has no address.</param>
public sealed record FetchPlan(IReadOnlyList<FetchTarget> Targets, IReadOnlyList<SourceManifestEntry> ByHand)
{
    /// <summary>Plans the public sources of a manifest; a confidential one never enters the plan.</summary>
    /// <param name="manifest">The sources.</param>
    /// <param name="folder">Where files go.</param>
    /// <param name="only">Ids of the wanted sources; empty for all.</param>
    /// <exception cref="UserError">Usage: an id is unknown or that of a confidential source. All at once.</exception>
    public static FetchPlan Of(SourceManifest manifest, string folder, IReadOnlyCollection<string> only)
    {
        var errors = only.Select(id => ErrorOf(manifest, id)).OfType<UserError>().ToList();
        if (errors.Count > 0)
            throw new UserError(UserErrorKind.Usage, errors);
        var wanted = manifest.Sources
            .Where(s => !s.Confidential && (only.Count == 0 || only.Contains(s.Id, StringComparer.Ordinal))).ToList();
        return new FetchPlan(
            [.. wanted.SelectMany(s => s.Files.SelectMany(f => (f.Download ?? []).Select(a => FetchTarget.Of(s, f, a, folder))))],
            [.. wanted.Where(s => s.Files.Any(f => f.InsteadOf is null && !HasAddress(s, f)))]);
    }

    private static UserError? ErrorOf(SourceManifest manifest, string id)
    {
        var source = manifest.Sources.FirstOrDefault(s => s.Id == id);
        if (source is null)
        {
            return new UserError(
                UserErrorKind.Usage,
                $"--only names « {id} », which is no source.",
                $"Use one of: {string.Join(", ", manifest.Sources.Where(s => !s.Confidential).Select(s => s.Id))}.");
        }

        return source.Confidential
            ? new UserError(UserErrorKind.Usage, $"--only names {id}, which is confidential: it is never downloaded.", source.WhereToGet)
            : null;
    }

    private static bool HasAddress(SourceManifestEntry source, SourceManifestFile file) =>
        source.Files.Any(f => (f.Id == file.Id || f.InsteadOf == file.Id) && f.Download is { Count: > 0 });
}

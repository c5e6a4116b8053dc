using Rezone.Domain;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Fetch;

/// <summary>One public file to download.</summary>
/// <param name="Source">Its source.</param>
/// <param name="File">What the manifest says of it.</param>
/// <param name="Address">Where it is published.</param>
/// <param name="Path">Where it goes.</param>
public sealed record FetchTarget(SourceManifestEntry Source, SourceManifestFile File, Uri Address, string Path)
{
    /// <summary>Its name, as messages cite it.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The target of an address, under a name that the build recognises.</summary>
    /// <exception cref="UserError">Catalogue: the address does not tell such a name.</exception>
    internal static FetchTarget Of(SourceManifestEntry source, SourceManifestFile file, string address, string folder)
    {
        var uri = new Uri(address);
        var name = NameOf(file, System.IO.Path.GetFileName(Uri.UnescapeDataString(uri.AbsolutePath)))
            ?? throw new UserError(
                UserErrorKind.Catalogue,
                $"raw-data/sources.json: source « {source.Id} », file « {file.Id} »: {address} does not end in a name such as « {file.Pattern} ».",
                "Give the address of the file itself under its official name.");
        return new FetchTarget(source, file, uri, System.IO.Path.Combine(folder, name));
    }

    // A file whose name never changes keeps it, whatever its address ends in (« ensemble.zip », « raw »).
    private static string? NameOf(SourceManifestFile file, string published)
    {
        if (new DeclaredNames(file).Matches(published, out _, out _))
            return published;
        var fixedName = file.Pattern.AsSpan().IndexOfAny('*', '{') < 0 ? file.Pattern : null;
        return System.IO.Path.GetExtension(published) is ".zip" or ".gz" && fixedName is not null
            ? fixedName + System.IO.Path.GetExtension(published)
            : fixedName;
    }
}

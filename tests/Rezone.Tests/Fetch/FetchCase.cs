using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Fetch;

namespace Rezone.Tests.Fetch;

/// <summary>A folder, a server and one file to fetch from it.</summary>
internal sealed class FetchCase : IDisposable
{
    private readonly LoopbackServer server;
    private readonly SourceManifestFile file;

    public FetchCase(Func<LoopbackRequest, int, LoopbackAnswer> answer, string pattern = "table.csv", string? published = null, string? sha256 = null)
    {
        server = new LoopbackServer(answer);
        file = new SourceManifestFile("f", pattern, "csv", "utf-8", [], ";", Sha256: sha256, Download: [server.Address(published ?? pattern)]);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("rezone-fetch").FullName;

    public RecordedPauses Clock { get; } = new();

    public FetchLimits Limits { get; init; } = new() { Retries = 3 };

    public IReadOnlyList<LoopbackRequest> Requests => server.Requests;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Names below the folder.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFiles(Folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal);

    public SourceManifest Manifest => new([new SourceManifestEntry(
        "s", "Titre", "Producteur", "LO", "2026", "https://example.org/", "Demander au producteur.", Required: false, Confidential: false, [file])]);

    public FetchTarget Target => FetchPlan.Of(Manifest, Folder, []).Targets.Single();

    public Task<FetchOutcome> Fetch(CancellationToken stop) => Fetch((_, _) => { }, stop);

    public async Task<FetchOutcome> Fetch(Action<long, long?> report, CancellationToken stop)
    {
        using var fetcher = new Fetcher(Limits, Clock);
        return await fetcher.Fetch(Target, report, stop);
    }

    /// <summary>Fetches a file that must fail; gives the message.</summary>
    public async Task<string> Fails()
    {
        var outcome = await Fetch(TestContext.Current.CancellationToken);
        Assert.Equal(FetchResult.Failed, outcome.Result);
        return outcome.Error?.Message ?? "";
    }

    public void Dispose()
    {
        server.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

using System.Net;
using Rezone.Pipeline.Site;

namespace Rezone.Tests.Site;

public sealed class StaticServerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rezone-serve-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_Folder_ServesItOnLoopbackWithHeadersAndTypes()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "accueil", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "404.html"), "introuvable", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "a.mvt.bin"), "x", TestContext.Current.CancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var ready = new TaskCompletionSource<Uri>();
        var server = StaticServer.Run(folder, 0, ready.SetResult, stop.Token);
        var address = await ready.Task;
        using var client = new HttpClient { BaseAddress = address };

        Assert.True(address.IsLoopback);
        using var home = await client.GetAsync(new Uri("/", UriKind.Relative), stop.Token);
        Assert.Equal("accueil", await home.Content.ReadAsStringAsync(stop.Token));
        Assert.Equal([ContentPolicy.Header], home.Headers.GetValues("Content-Security-Policy"));
        using var tile = await client.GetAsync(new Uri("/a.mvt.bin", UriKind.Relative), stop.Token);
        Assert.Equal("application/octet-stream", tile.Content.Headers.ContentType?.MediaType);
        using var missing = await client.GetAsync(new Uri("/b", UriKind.Relative), stop.Token);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("introuvable", await missing.Content.ReadAsStringAsync(stop.Token));

        await stop.CancelAsync();
        await server;
    }
}

using Rezone.Pipeline.Site;

namespace Rezone.Browser.Tests.Pages;

/// <summary>A finished site on a free loopback port, served as <c>rezone serve</c> does.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task server;

    private ServedSite(Uri address, Task server, CancellationTokenSource stop)
    {
        Address = address;
        this.server = server;
        this.stop = stop;
    }

    public Uri Address { get; }

    public static async Task<ServedSite> Start(string folder)
    {
        var ready = new TaskCompletionSource<Uri>();
        var stop = new CancellationTokenSource();
        var server = StaticServer.Run(folder, 0, ready.SetResult, stop.Token);
        if (await Task.WhenAny(ready.Task, server) == server)
            await server;
        return new ServedSite(await ready.Task, server, stop);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await server;
        stop.Dispose();
    }
}

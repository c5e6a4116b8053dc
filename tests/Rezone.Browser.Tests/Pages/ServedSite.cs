using Microsoft.Playwright;
using Rezone.Pipeline.Site;

namespace Rezone.Browser.Tests.Pages;

/// <summary>A finished site on a free loopback port, and a Chromium that visits it.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly CancellationTokenSource stop;
    private readonly Task server;
    private readonly IPlaywright playwright;

    private ServedSite(Uri address, Task server, CancellationTokenSource stop, IPlaywright playwright, IBrowser browser)
    {
        Address = address;
        this.stop = stop;
        this.server = server;
        this.playwright = playwright;
        Browser = browser;
    }

    public Uri Address { get; }

    public IBrowser Browser { get; }

    public static async Task<ServedSite> Start(string folder)
    {
        var ready = new TaskCompletionSource<Uri>();
        var stop = new CancellationTokenSource();
        var server = StaticServer.Run(folder, 0, ready.SetResult, stop.Token);
        var address = await (await Task.WhenAny(ready.Task, server.ContinueWith<Uri>(_ => throw new InvalidOperationException("The server ended."), TaskScheduler.Default)));
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("REZONE_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
        return new ServedSite(address, server, stop, playwright, browser);
    }

    /// <summary>A new visitor with a window of this size.</summary>
    public async Task<Visit> Visit(int width, int height = 900) => await Pages.Visit.Begin(this, width, height);

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await stop.CancelAsync();
        await server;
        stop.Dispose();
    }
}

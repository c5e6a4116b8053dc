using System.Collections.Concurrent;
using Microsoft.Playwright;
using Rezone.Browser.Tests.Oracle;
using Rezone.Browser.Tests.Pages;

[assembly: AssemblyFixture(typeof(Visitors))]

namespace Rezone.Browser.Tests.Pages;

/// <summary>
/// One Chromium and one server per built site for the whole run, each started when a test first asks for it. Chromium is
/// the one of <c>REZONE_CHROMIUM</c>, else the system's.
/// </summary>
public sealed class Visitors : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentDictionary<string, Lazy<Task<ServedSite>>> sites = new(StringComparer.Ordinal);
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> chromium = new(Launch);

    public ValueTask InitializeAsync() => default;

    /// <summary>A new visitor, with empty storage, of the sample's site or of another country's.</summary>
    public async Task<Visit> Arrive(int width = 1280, string country = "sample", bool withScript = true)
    {
        var site = await sites.GetOrAdd(country, c => new(() => Task.Run(() => ServedSite.Start(Question.SiteOf(c).Folder)))).Value;
        var (_, browser) = await chromium.Value;
        return await Visit.Begin(browser, site.Address, width, withScript);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
            await (await site.Value).DisposeAsync();
        if (!chromium.IsValueCreated)
            return;
        var (playwright, browser) = await chromium.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("REZONE_CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
        return (playwright, browser);
    }
}

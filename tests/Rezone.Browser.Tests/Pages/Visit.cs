using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rezone.Browser.Tests.Pages;

/// <summary>One visitor of the site, who notices everything that a page must never do.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri address;

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        this.address = address;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Console errors, page errors, violations of the content policy and requests to other hosts, as they came.</summary>
    public List<string> Faults { get; } = [];

    public static async Task<Visit> Begin(ServedSite site, int width, int height)
    {
        var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "fr-FR",
        });
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, site.Address);
        page.Console += (_, message) => visit.Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => visit.Note(true, $"error: {error}");
        page.Request += (_, request) => visit.Note(IsForeign(request.Url, site.Address), $"foreign request: {request.Url}");
        await page.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))");
        return visit;
    }

    /// <summary>Opens a page of the site and waits until it is quiet.</summary>
    public async Task Open(string path)
    {
        await Page.GotoAsync(new Uri(address, path).ToString());
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Violations of accessibility rules on the page as it stands.</summary>
    public async Task<IReadOnlyList<string>> AxeViolations()
    {
        var result = await Page.RunAxe();
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))];
    }

    /// <summary>How far the page can be scrolled sideways, in CSS pixels; 0 where it fits.</summary>
    public async Task<int> SidewaysScroll() => await Page.EvaluateAsync<int>(
        "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static bool IsForeign(string url, Uri own) =>
        Uri.TryCreate(url, UriKind.Absolute, out var requested)
        && requested.Scheme is "http" or "https" or "ws" or "wss"
        && !url.StartsWith(own.ToString(), StringComparison.Ordinal);

    private void Note(bool isFault, string fault)
    {
        if (isFault)
            Faults.Add(fault);
    }
}

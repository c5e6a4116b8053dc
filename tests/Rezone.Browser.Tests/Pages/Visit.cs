using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rezone.Browser.Tests.Pages;

/// <summary>One visitor of the site, who notices everything that a page must never do.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>Of every visitor's window, CSS pixels.</summary>
    public const int Height = 900;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = [];
    private readonly List<string> expected = [];

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        Page = page;
        Address = address;
    }

    public IPage Page { get; }

    public Uri Address { get; }

    /// <summary>Console errors, page errors, violations of the content policy and requests to other hosts, as they came.</summary>
    public IReadOnlyList<string> Faults =>
        [.. faults.Where(f => !expected.Exists(e => f.Contains(e, StringComparison.Ordinal)))];

    public static async Task<Visit> Begin(IBrowser browser, Uri address, int width, bool withScript)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = Height },
            Locale = "fr-FR",
            JavaScriptEnabled = withScript,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page, address);
        page.Console += (_, message) => visit.Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => visit.Note(true, $"error: {error}");
        page.Request += (_, request) => visit.Note(IsForeign(request.Url, address), $"foreign request: {request.Url}");
        await page.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))");
        return visit;
    }

    /// <summary>Opens a page of the site afresh and waits until it is quiet.</summary>
    public async Task<IResponse?> Open(string path)
    {
        await Page.GotoAsync("about:blank");
        var response = await Page.GotoAsync(new Uri(Address, path).ToString());
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return response;
    }

    /// <summary>Opens the tool with a territory and waits for its figures.</summary>
    public async Task<ToolPage> OpenTerritory(string fragment)
    {
        await Open("index.html#" + fragment);
        var tool = new ToolPage(this);
        await tool.Settled();
        return tool;
    }

    /// <summary>Opens the tool with nothing chosen.</summary>
    public async Task<ToolPage> OpenEmpty()
    {
        await Open("index.html");
        return new ToolPage(this);
    }

    /// <summary>Says that faults with these words are what the test provokes.</summary>
    public void Expect(string words) => expected.Add(words);

    /// <summary>All that is wrong with the page as it stands: accessibility rules, sideways scroll, faults.</summary>
    public async Task<IReadOnlyList<string>> Problems()
    {
        var result = await Page.RunAxe();
        var sideways = await SidewaysScrolls();
        return
        [
            .. result.Violations.SelectMany(v => v.Nodes.Select(n => $"axe {v.Id}: {n.Html}")),
            .. sideways.Select(s => $"scrolls sideways: {s}"),
            .. Faults,
        ];
    }

    /// <summary>
    /// What is wider than its place: the page, or a part of it other than the frames of tables, which are meant to scroll.
    /// </summary>
    public async Task<IReadOnlyList<string>> SidewaysScrolls() => await Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('*')]
          .filter((element) => element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowX))
          .filter((element) => !element.matches('.table-frame, textarea') && element.scrollWidth > element.clientWidth)
          .map((element) => `${element.tagName}.${element.className} by ${element.scrollWidth - element.clientWidth} px`)
        """);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static bool IsForeign(string url, Uri own) =>
        Uri.TryCreate(url, UriKind.Absolute, out var requested)
        && requested.Scheme is "http" or "https" or "ws" or "wss"
        && !url.StartsWith(own.ToString(), StringComparison.Ordinal);

    private void Note(bool isFault, string fault)
    {
        if (isFault)
            faults.Enqueue(fault);
    }
}

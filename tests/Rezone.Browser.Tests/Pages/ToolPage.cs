using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>The tool as its user sees it: what stands on the page, and what can be done there.</summary>
public sealed class ToolPage(Visit visit)
{
    public IPage Page => visit.Page;

    /// <summary>« 18 communes, 23 844 habitants »</summary>
    public ILocator Counters => Page.Locator("#compteurs");

    public ILocator Notices => Page.Locator("#avis");

    public ILocator SearchField => Page.Locator("#recherche");

    public ILocator Options => Page.Locator("#recherche-liste [role=option]");

    public ILocator Map => Page.Locator("#carte");

    public ILocator Tip => Page.Locator(".map-tip");

    public ILocator TableButtons => Page.GetByRole(AriaRole.Button, new() { Name = "Tableau", Exact = true });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Notice(string words) => Notices.Locator(".notice", new() { HasText = words });

    public ILocator Indicator(string id) => Page.Locator($"[data-indicator='{id}']");

    /// <summary>Waits for figures that are those of the territory.</summary>
    public async Task Settled() => await Expect(Page.Locator("#chiffres:not(.stale) .tabs")).ToBeVisibleAsync();

    /// <summary>Codes of the territory's list, in the order shown.</summary>
    public async Task<IReadOnlyList<string>> Communes() => await Page.Locator("#communes [data-remove]").EvaluateAllAsync<string[]>(
        "buttons => buttons.map((button) => button.dataset.remove)");

    public async Task Search(string typed)
    {
        await SearchField.FillAsync(typed);
        await Expect(Options.First).ToBeVisibleAsync();
    }

    /// <summary>Searches and takes the first place found.</summary>
    public async Task Add(string typed)
    {
        await Search(typed);
        await SearchField.PressAsync("Enter");
    }

    public async Task OpenTab(string label) =>
        await Page.GetByRole(AriaRole.Tab, new() { Name = label, Exact = true }).ClickAsync();

    public async Task OpenTables()
    {
        foreach (var button in await TableButtons.AllAsync())
            await button.ClickAsync();
    }

    /// <summary>Moves the pointer to the map's centre until the map names a commune there, and returns its name.</summary>
    /// <param name="right">Away from the centre, CSS pixels.</param>
    /// <param name="down">Likewise.</param>
    /// <param name="name">The name to wait for; any when null.</param>
    public async Task<string> PointAt(int right = 0, int down = 0, string? name = null)
    {
        await Expect(Map.Locator("canvas").First).ToBeVisibleAsync();
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var (x, y) = await MapCentre();
            await Page.Mouse.MoveAsync(x + right + 1, y + down);
            await Page.Mouse.MoveAsync(x + right, y + down);
            var shown = await Tip.IsVisibleAsync() ? await Tip.TextContentAsync() ?? "" : "";
            if (name is null ? shown.Length > 0 : shown == name)
                return shown;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The map never named {name ?? "a commune"} there; it says « {await Tip.TextContentAsync()} ».");
    }

    /// <summary>Zooms out until the map names no commune under the pointer any more.</summary>
    public async Task ZoomOut()
    {
        for (var presses = 0; presses < 20 && await Tip.IsVisibleAsync(); presses++)
        {
            await Button("Dézoomer").ClickAsync();
            await Task.Delay(300, TestContext.Current.CancellationToken);
            var (x, y) = await MapCentre();
            await Page.Mouse.MoveAsync(x + 1, y);
            await Page.Mouse.MoveAsync(x, y);
        }

        await Expect(Tip).ToBeHiddenAsync();
    }

    public async Task<(float X, float Y)> MapCentre()
    {
        var box = await Map.BoundingBoxAsync() ?? throw new InvalidOperationException("The map is not in the page.");
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    /// <summary>Names beside the buttons that remove them.</summary>
    public async Task<IReadOnlyList<string>> CommuneNames() => await Page.Locator("#communes .commune-name").EvaluateAllAsync<string[]>(
        "names => names.map((name) => name.firstChild.textContent)");

    /// <summary>A French number as a page shows it: narrow no-break spaces between thousands, nothing else.</summary>
    public static long Number(string shown) =>
        long.Parse(shown.Replace("\u202f", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

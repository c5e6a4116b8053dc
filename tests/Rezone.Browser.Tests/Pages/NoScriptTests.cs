using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>Without JavaScript the page says what it is, shows the country and leads to what can be read.</summary>
public sealed class NoScriptTests(Visitors visitors)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Tool_WithoutScript_ExplainsItselfAndOffersNothingThatCannotWork(int width)
    {
        await using var visit = await visitors.Arrive(width, withScript: false);
        await visit.Open("index.html");

        await Expect(visit.Page).ToHaveTitleAsync("Diagnostic territorial pour les CPTS - Rézone");
        var explanation = visit.Page.Locator(".no-script");
        await Expect(explanation).ToBeVisibleAsync();
        await Expect(explanation).ToContainTextAsync("Rézone aide les professionnels de santé à dessiner le territoire");
        await Expect(explanation).ToContainTextAsync("Le choix des communes a besoin de JavaScript");
        await Expect(visit.Page.Locator("#contour svg")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".simulated-banner")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("button:visible, input:visible, dialog:visible")).ToHaveCountAsync(0);
        Assert.Empty(await visit.SidewaysScrolls());

        await explanation.Locator("a[href='methode.html']").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Méthode");
        Assert.Empty(visit.Faults);
    }

    /// <summary>The rules are checked by a script, so here the page is one whose own scripts were taken out.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Tool_WithoutScript_HasNoProblem(int width)
    {
        await using var visit = await visitors.Arrive(width);
        await visit.Page.RouteAsync("**/index.html", async route =>
        {
            var page = await (await route.FetchAsync()).TextAsync();
            page = page.Replace("<noscript>", "", StringComparison.Ordinal).Replace("</noscript>", "", StringComparison.Ordinal);
            await route.FulfillAsync(new() { ContentType = "text/html", Body = page.Replace("<script type=\"module\"", "<script type=\"none\"", StringComparison.Ordinal) });
        });
        await visit.Open("index.html");

        await Expect(visit.Page.Locator(".no-script")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("button:visible, input:visible")).ToHaveCountAsync(0);
        Assert.Empty(await visit.Problems());
    }
}

using Microsoft.Playwright;
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
        await Expect(visit.Page.GetByText("Le choix des communes a besoin de JavaScript")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Rézone aide les professionnels de santé à dessiner le territoire")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#contour svg")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".simulated-banner")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("button:visible, input:visible, dialog:visible")).ToHaveCountAsync(0);
        Assert.Empty(await visit.Problems());

        await visit.Page.Locator(".no-script").GetByRole(AriaRole.Link, new() { Name = "méthode" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Méthode");
        Assert.Empty(visit.Faults);
    }
}

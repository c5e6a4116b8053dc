using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>What does not arrive is said where it matters, and can be tried again without losing anything.</summary>
public sealed class FailureTests(Visitors visitors)
{
    [Theory]
    [InlineData(ShardFiles.CommunesOfLaHauteFable)]
    [InlineData(ShardFiles.FiguresOfLaHauteFable)]
    public async Task OneDepartementFails_FiguresAreMarkedIncomplete_UntilARetrySucceeds(string shard)
    {
        await using var visit = await visitors.Arrive();
        visit.Expect("net::ERR_FAILED");
        await visit.Page.RouteAsync(shard, route => route.AbortAsync());

        var tool = await visit.OpenTerritory(SampleTerritories.TwoRegions);
        var notice = tool.Notice("Données non chargées : La Haute-Fable.");
        await Expect(notice).ToContainTextAsync("Les chiffres affichés sont incomplets.");
        await Expect(tool.Indicator("nombre-habitants")).ToContainTextAsync("Chiffre incomplet");
        await Expect(tool.Indicator("part-ald-17-plus")).Not.ToContainTextAsync("Donnée exacte");
        Assert.Equal(1310 + 377, await Inhabitants(tool));
        Assert.Equal(await visit.Page.Locator(".figure").CountAsync(), await visit.Page.Locator(".figure-incomplete").CountAsync());

        await notice.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();
        await Expect(notice).ToBeVisibleAsync();
        await visit.Page.UnrouteAsync(shard);
        await notice.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();

        await Expect(notice).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".figure-incomplete")).ToHaveCountAsync(0);
        Assert.Equal(1310 + 2791 + 377, await Inhabitants(tool));
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(ShardFiles.CommunesOfLaHauteFable, 404, "text/html", "<p>Not here</p>")]
    [InlineData(ShardFiles.CommunesOfLaHauteFable, 200, "text/html", "<p>Portail captif</p>")]
    [InlineData(ShardFiles.FiguresOfLaHauteFable, 200, "text/html", "<p>Portail captif</p>")]
    public async Task AFileThatIsNotTheData_IsAFailureLikeAnother(string shard, int status, string type, string body)
    {
        await using var visit = await visitors.Arrive();
        visit.Expect("404 (Not Found)");
        await visit.Page.RouteAsync(shard, route => route.FulfillAsync(new() { Status = status, ContentType = type, Body = body }));

        var tool = await visit.OpenTerritory(SampleTerritories.TwoRegions);

        await Expect(tool.Notice("Données non chargées : La Haute-Fable.")).ToBeVisibleAsync();
        await Expect(tool.Indicator("nombre-habitants")).ToContainTextAsync("Chiffre incomplet");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task NationalTotalsFail_TheTerritoryIsKept_AndARetryShowsItsFigures()
    {
        await using var visit = await visitors.Arrive();
        visit.Expect("net::ERR_FAILED");
        await visit.Page.RouteAsync("**/national.json.bin", route => route.AbortAsync());
        await visit.Open("index.html#" + SampleTerritories.OneCommune);
        var tool = new ToolPage(visit);
        await Expect(tool.Notice("Les chiffres n’ont pas pu être chargés.")).ToContainTextAsync("Votre territoire est conservé.");
        Assert.Equal(["20001"], await tool.Communes());

        await visit.Page.UnrouteAsync("**/national.json.bin");
        await tool.Button("Réessayer").ClickAsync();

        await tool.Settled();
        Assert.Equal(1310, await Inhabitants(tool));
    }

    [Fact]
    public async Task ManifestFails_ThePageSaysSo_AndARetryOpensTheTool()
    {
        await using var visit = await visitors.Arrive();
        visit.Expect("net::ERR_FAILED");
        visit.Expect("La connexion est interrompue.");
        await visit.Page.RouteAsync("**/manifest.json", route => route.AbortAsync());
        await visit.Open("index.html#" + SampleTerritories.OneCommune);
        await Expect(visit.Page.Locator("#avis")).ToContainTextAsync("L’outil n’a pas pu s’ouvrir.");

        await visit.Page.UnrouteAsync("**/manifest.json");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Recharger la page" }).ClickAsync();

        var tool = new ToolPage(visit);
        await tool.Settled();
        Assert.Equal(1310, await Inhabitants(tool));
    }

    [Fact]
    public async Task DataOfAnotherVersion_IsRefused()
    {
        await using var visit = await visitors.Arrive();
        visit.Expect("ne sont pas de la même version");
        await visit.Page.RouteAsync("**/manifest.json", route => route.FulfillAsync(new() { ContentType = "application/json", Body = "{\"contract\":\"000000000000\"}" }));

        await visit.Open("index.html");

        await Expect(visit.Page.Locator("#avis")).ToContainTextAsync("Cette page et ses données ne sont pas de la même version. Rechargez la page.");
    }

    [Fact]
    public async Task MapFails_TheSearchDoesWithoutIt_AndARetryShowsTheMap()
    {
        await using var visit = await visitors.Arrive();
        visit.Expect("net::ERR_FAILED");
        visit.Expect("Failed to fetch dynamically imported module");
        await visit.Page.RouteAsync("**/assets/map-*.js", route => route.AbortAsync());
        var tool = await visit.OpenEmpty();
        var retry = tool.Button("La carte n’a pas pu être chargée. Réessayer");
        await Expect(retry).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#contour svg")).ToBeVisibleAsync();

        await tool.Add("96040");
        await tool.Settled();
        Assert.Equal(411, await Inhabitants(tool));
        Assert.Empty(await visit.Problems());
        await visit.Page.UnrouteAsync("**/assets/map-*.js");
        await retry.ClickAsync();

        await tool.PointAt(name: "L'Exemple");
        await Expect(retry).ToHaveCountAsync(0);
    }

    private static async Task<long> Inhabitants(ToolPage tool) =>
        ToolPage.Number(await tool.Indicator("nombre-habitants").Locator(".figure-value strong").InnerTextAsync());
}

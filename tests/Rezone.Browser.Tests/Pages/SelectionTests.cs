using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>Every way of adding and removing a commune ends in the same list and the same counters.</summary>
public sealed class SelectionTests(Visitors visitors)
{
    private const string Empty = "Aucune commune choisie";

    [Fact]
    public async Task ClickOnTheMap_SameCommuneTwice_RemovesAndAddsIt()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory("communes=96040");
        Assert.Equal(["L'Exemple"], await tool.CommuneNames());
        await tool.PointAt(name: "L'Exemple");
        var (x, y) = await tool.MapCentre();

        await visit.Page.Mouse.ClickAsync(x, y);
        await Expect(tool.Counters).ToHaveTextAsync(Empty);

        await visit.Page.Mouse.ClickAsync(x, y);
        await Expect(tool.Counters).ToHaveTextAsync("1 commune, 411 habitants");
        Assert.Equal(["96040"], await tool.Communes());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task ClickOnTheMap_AnotherCommune_AddsTheOneUnderThePointer()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory("communes=96040");
        await tool.PointAt(name: "L'Exemple");
        var neighbour = await tool.PointAt(right: 150);
        var (x, y) = await tool.MapCentre();

        await visit.Page.Mouse.ClickAsync(x + 150, y);

        await Expect(tool.Counters).ToContainTextAsync("2 communes");
        Assert.NotEqual("L'Exemple", neighbour);
        Assert.Equal(["L'Exemple", neighbour], [.. (await tool.CommuneNames()).OrderBy(n => n != "L'Exemple")]);
    }

    [Fact]
    public async Task ClickOnTheMap_TooFarOut_ComesNearer()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory("communes=96040");
        await tool.PointAt(name: "L'Exemple");
        await tool.ZoomOut();
        var (x, y) = await tool.MapCentre();

        await visit.Page.Mouse.ClickAsync(x, y);

        await tool.PointAt(name: "L'Exemple");
        await Expect(tool.Counters).ToHaveTextAsync("1 commune, 411 habitants");
    }

    [Fact]
    public async Task KeysOnTheMap_TakeTheCommuneUnderTheCrossHair()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory("communes=96040");
        await tool.PointAt(name: "L'Exemple");
        await tool.Map.FocusAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(tool.Counters).ToHaveTextAsync(Empty);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(tool.Counters).ToHaveTextAsync("1 commune, 411 habitants");

        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator("#carte + [role=status]")).Not.ToHaveTextAsync("L'Exemple");
        await Expect(visit.Page.Locator("#carte + [role=status]")).Not.ToHaveTextAsync("");
        var centre = await visit.Page.Locator("#carte + [role=status]").TextContentAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(tool.Counters).ToContainTextAsync("2 communes");
        Assert.Contains(centre, await tool.CommuneNames());
    }

    [Theory]
    [InlineData("ebauche sur brume", "96026")]
    [InlineData("96026", "96026")]
    [InlineData("L'ÉBAUCHE-SUR-BRUME", "96026")]
    public async Task Search_ByNameOrCode_AddsTheCommune(string typed, string code)
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenEmpty();

        await tool.Add(typed);

        await Expect(tool.Counters).ToHaveTextAsync("1 commune, 670 habitants");
        Assert.Equal([code], await tool.Communes());
        await Expect(tool.SearchField).ToHaveValueAsync("");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Search_ByPostalCode_OffersItsCommunes()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenEmpty();

        await tool.Search("20185");
        var offered = await tool.Options.AllInnerTextsAsync();
        await tool.Options.Filter(new() { HasText = "L'Astérisque" }).ClickAsync();

        Assert.True(offered.Count > 3, "20185 is shared by several communes.");
        Assert.Equal(["20001"], await tool.Communes());
    }

    [Fact]
    public async Task Search_OfACity_AddsItsArrondissements()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenEmpty();

        await tool.Add("grand essai");

        await Expect(tool.Counters).ToContainTextAsync("4 communes");
        Assert.Equal(["96301", "96302", "96303", "96304"], (await tool.Communes()).Order());
    }

    [Fact]
    public async Task RemoveButton_TakesTheCommuneOut()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory("communes=96026,96040");
        await Expect(tool.Counters).ToHaveTextAsync("2 communes, 1 081 habitants");

        await tool.Button("Retirer L'Exemple").ClickAsync();

        await Expect(tool.Counters).ToHaveTextAsync("1 commune, 670 habitants");
        Assert.Equal(["96026"], await tool.Communes());
    }

    [Fact]
    public async Task Reset_ThenUndoInItsNotice_BringsTheTerritoryBack()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory(SampleTerritories.Epci);
        var before = await tool.Communes();

        await tool.Button("Tout réinitialiser").ClickAsync();
        await Expect(tool.Counters).ToHaveTextAsync(Empty);
        await Expect(visit.Page.Locator("#nom")).ToHaveValueAsync("");
        await tool.Notice("Le territoire a été vidé").GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();

        await Expect(tool.Counters).ToHaveTextAsync("18 communes, 23 844 habitants");
        await Expect(visit.Page.Locator("#nom")).ToHaveValueAsync("CC Côte des Chimères");
        await Expect(tool.Notice("Le territoire a été vidé")).ToHaveCountAsync(0);
        Assert.Equal(before, await tool.Communes());
    }

    [Fact]
    public async Task CtrlZ_UndoesStepByStep_AndWithShiftRedoes()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenEmpty();
        await tool.Add("96026");
        await tool.Add("96040");
        await Expect(tool.Counters).ToContainTextAsync("2 communes");

        await visit.Page.Keyboard.PressAsync("Control+z");
        await Expect(tool.Counters).ToHaveTextAsync("1 commune, 670 habitants");
        await visit.Page.Keyboard.PressAsync("Control+z");
        await Expect(tool.Counters).ToHaveTextAsync(Empty);
        await visit.Page.Keyboard.PressAsync("Control+Shift+z");
        await visit.Page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(tool.Counters).ToHaveTextAsync("2 communes, 1 081 habitants");
    }

    [Fact]
    public async Task GroupButton_AddsTheRestOfTheGroup_AndTheFigureBecomesExact()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory(SampleTerritories.Group);
        var figure = tool.Indicator("part-c2s-17-plus");
        await Expect(figure).ToContainTextAsync("Chiffre du groupe de communes");

        await figure.GetByRole(AriaRole.Button, new() { Name = "Ajoutez les communes du groupe" }).ClickAsync();

        await Expect(tool.Counters).ToContainTextAsync("4 communes");
        await Expect(figure).ToContainTextAsync("Donnée exacte : 100 %");
    }
}

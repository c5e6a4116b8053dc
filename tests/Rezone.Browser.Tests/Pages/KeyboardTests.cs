using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>The keyboard alone leads from the top of the page to the figures, and focus is always seen and never lost.</summary>
public sealed class KeyboardTests(Visitors visitors)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task KeysAlone_LeadFromTheTopToTheFigures(int width)
    {
        await using var visit = await visitors.Arrive(width);
        var tool = await visit.OpenEmpty();
        var keys = visit.Page.Keyboard;

        await keys.PressAsync("Tab");
        await Expect(visit.Page.GetByText("Aller à la recherche de communes")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(tool.SearchField).ToBeFocusedAsync();
        await keys.TypeAsync("exemple");
        await Expect(tool.Options.First).ToBeVisibleAsync();
        var second = await tool.Options.Nth(1).Locator(".option-name").InnerTextAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");

        await tool.Settled();
        Assert.Equal([second], await tool.CommuneNames());
        await Expect(tool.SearchField).ToBeFocusedAsync();
        await TabTo(visit, "[role=tab]");
        await keys.PressAsync("ArrowRight");
        await Expect(tool.Indicator("prevention-mtdents")).ToBeVisibleAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(tool.Indicator("nombre-etablissements")).ToBeVisibleAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(tool.Indicator("nombre-habitants")).ToBeVisibleAsync();
        await TabTo(visit, "[data-focus='tableau/nombre-habitants/']");
        await keys.PressAsync("Enter");
        await Expect(tool.Indicator("nombre-habitants").Locator("table")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task TabKey_ThroughTheWholePage_ShowsItsFocusEverywhere(int width)
    {
        await using var visit = await visitors.Arrive(width);
        var tool = await visit.OpenTerritory(SampleTerritories.Estimate);
        await tool.OpenTables();
        await visit.Page.Locator(".skip-links a").First.FocusAsync();
        var hidden = new List<string>();
        var stops = 0;
        while (await MoveOn(visit) && stops < 200)
        {
            stops++;
            if (await HiddenFocus(visit) is { } fault)
                hidden.Add(fault);
        }

        Assert.InRange(stops, 30, 199);
        Assert.Empty(hidden);
    }

    [Theory]
    [InlineData("communes=96026,96040", "[data-remove='96026']", "[data-remove='96040']")]
    [InlineData(SampleTerritories.OneCommune, "[data-remove='20001']", "#recherche")]
    [InlineData(SampleTerritories.OneCommune, "#reinitialiser", "#recherche")]
    [InlineData(SampleTerritories.OneCommune, "#annuler", "#retablir")]
    [InlineData(SampleTerritories.OneCommune, "[data-focus='tableau/nombre-habitants/']", "[data-focus='tableau/nombre-habitants/']")]
    [InlineData(SampleTerritories.Group, "[data-focus^='groupe/']", "#resultats")]
    [InlineData("communes=20001,20008", "#avis button", "#titre-territoire")]
    [InlineData("", ".example a", "#resultats")]
    public async Task EnterOnAControl_KeepsTheFocusWhereWorkGoesOn(string territory, string control, string next)
    {
        await using var visit = await visitors.Arrive();
        var tool = territory.Length == 0 ? await visit.OpenEmpty() : await visit.OpenTerritory(territory);

        await visit.Page.Locator(control).First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(next)).ToBeFocusedAsync();
        if (await tool.Page.Locator("#communes li").CountAsync() > 0)
            await tool.Settled();
        await Expect(visit.Page.Locator(next)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("[role=tab][aria-selected=true]")]
    [InlineData("[data-focus='tableau/part-ald-17-plus/']")]
    [InlineData("[data-focus='copier/repartition-age']")]
    public async Task Focus_InTheFigures_StaysWhenTheyAreShownAgain(string control)
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory("communes=96026");
        await tool.Add("96040");
        await tool.Settled();
        await visit.Page.Locator(control).FocusAsync();

        await visit.Page.Keyboard.PressAsync("Control+z");

        await Expect(tool.Counters).ToHaveTextAsync("1 commune, 670 habitants");
        await tool.Settled();
        await Expect(visit.Page.Locator(control)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Retry_ThatSucceeds_KeepsTheFocus()
    {
        await using var visit = await visitors.Arrive();
        await visit.Page.RouteAsync(ShardFiles.CommunesOfLaHauteFable, route => route.AbortAsync());
        var tool = await visit.OpenTerritory(SampleTerritories.TwoRegions);
        await visit.Page.UnrouteAsync(ShardFiles.CommunesOfLaHauteFable);

        await tool.Button("Réessayer").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(tool.Button("Réessayer")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#titre-territoire")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ImportDialog_GivesTheFocusBackToItsButton()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenEmpty();
        await tool.Button("Importer").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("dialog[open] :focus")).ToHaveCountAsync(1);

        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(tool.Button("Importer")).ToBeFocusedAsync();
    }

    private static async Task TabTo(Visit visit, string target)
    {
        for (var presses = 0; presses < 100; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target))
                return;
        }

        throw new TimeoutException($"100 presses of Tab never reached {target}.");
    }

    /// <summary>Presses Tab; false after the last element of the page.</summary>
    private static async Task<bool> MoveOn(Visit visit)
    {
        await visit.Page.Keyboard.PressAsync("Tab");
        return await visit.Page.EvaluateAsync<bool>("() => document.activeElement !== document.body");
    }

    /// <summary>What is wrong with the focused element: no outline, out of sight, or below something else.</summary>
    private static async Task<string?> HiddenFocus(Visit visit) => await visit.Page.EvaluateAsync<string?>(
        """
        () => {
          const focused = document.activeElement;
          const style = getComputedStyle(focused);
          const box = focused.getBoundingClientRect();
          const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
          const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
          const above = document.elementFromPoint(x, y);
          const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
            && above !== null && (focused.contains(above) || above.contains(focused));
          return outlined && seen ? null : `${outlined ? '' : 'no outline '}${seen ? '' : 'out of sight '}${focused.outerHTML.slice(0, 120)}`;
        }
        """);
}

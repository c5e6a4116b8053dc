using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>The states of the tool's page: how to reach each of them, and a sign that it was reached.</summary>
internal static class ToolStates
{
    private const string Offre = "Données affinées offre de soins";

    public static IReadOnlyDictionary<string, Func<Visit, Task>> All { get; } = new Dictionary<string, Func<Visit, Task>>(StringComparer.Ordinal)
    {
        ["empty"] = async visit => await Shows(await visit.OpenEmpty(), "Trois façons de commencer"),
        ["one commune"] = async visit => await Shows(await visit.OpenTerritory(SampleTerritories.OneCommune), "1 commune"),
        ["eighteen communes, population, tables open"] = async visit =>
        {
            var tool = await visit.OpenTerritory(SampleTerritories.Epci);
            await tool.OpenTables();
            await Expect(tool.Page.Locator(".figure-table:visible")).ToHaveCountAsync(4);
        },
        ["eighteen communes, care on offer, tables open"] = async visit =>
        {
            var tool = await visit.OpenTerritory(SampleTerritories.Epci);
            await tool.OpenTab(Offre);
            await tool.OpenTables();
            await Expect(tool.Indicator("nombre-structures-par-type")).ToBeVisibleAsync();
        },
        ["two régions"] = async visit =>
        {
            var tool = await visit.OpenTerritory(SampleTerritories.TwoRegions);
            await tool.OpenTables();
            await Shows(tool, "L'Essai d'Outre-Mer");
        },
        ["ten inhabitants"] = async visit => await Shows(await visit.OpenTerritory(SampleTerritories.TenInhabitants), "moins de 11 habitants"),
        ["no inhabitant"] = async visit => await Shows(await visit.OpenTerritory(SampleTerritories.NoInhabitant), "0 habitant"),
        ["an estimate"] = async visit => await Shows(await visit.OpenTerritory(SampleTerritories.Estimate), "Estimation"),
        ["a group's figure"] = async visit => await Shows(await visit.OpenTerritory(SampleTerritories.Group), "Chiffre du groupe de communes"),
        ["an uncovered territory"] = async visit => await Shows(await visit.OpenTerritory(SampleTerritories.Uncovered), "moins de 50 % de la population couverte"),
        ["more than a hundred communes"] = async visit =>
            await Shows(await visit.OpenTerritory("communes=" + string.Join(',', Enumerable.Range(96001, 130))), "L’outil d’origine s’arrêtait à 100"),
        ["an old link, its details open"] = async visit =>
        {
            var tool = await visit.OpenTerritory("communes=20008,20001");
            await tool.Notices.Locator("summary").ClickAsync();
            await Shows(tool, "n’est plus une commune. Devenue");
        },
        ["a damaged link"] = async visit =>
        {
            await visit.Open("index.html#t=AQ4");
            await Shows(new ToolPage(visit), "Ce lien est incomplet ou abîmé");
        },
        ["a territory just emptied"] = async visit =>
        {
            var tool = await visit.OpenTerritory(SampleTerritories.OneCommune);
            await tool.Button("Tout réinitialiser").ClickAsync();
            await Shows(tool, "Le territoire a été vidé");
        },
        ["import open"] = async visit =>
        {
            var tool = await visit.OpenEmpty();
            await tool.Button("Importer").ClickAsync();
            await Expect(tool.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        },
        ["import with its report"] = async visit =>
        {
            var tool = await visit.OpenEmpty();
            await tool.Button("Importer").ClickAsync();
            await tool.Page.Locator("#import-texte").FillAsync("20001\n12345\n20008\n96200");
            await tool.Button("Lire cette liste").ClickAsync();
            await Expect(tool.Page.Locator("#import-rapport li")).ToHaveCountAsync(3);
        },
        ["search list open"] = async visit =>
        {
            var tool = await visit.OpenEmpty();
            await tool.Search("l'");
            await Expect(tool.Options).ToHaveCountAsync(10);
        },
        ["search without result"] = async visit =>
        {
            var tool = await visit.OpenEmpty();
            await tool.SearchField.FillAsync("zzzz");
            await Expect(tool.Page.Locator("#recherche-etat")).ToBeVisibleAsync();
        },
        ["map shown"] = async visit =>
        {
            var tool = await visit.OpenTerritory(SampleTerritories.Epci);
            if (await tool.Button("Afficher la carte").IsVisibleAsync())
                await tool.Button("Afficher la carte").ClickAsync();
            await Expect(tool.Map.Locator("canvas").First).ToBeVisibleAsync();
        },
        ["a département that failed to load"] = async visit =>
        {
            visit.Expect("net::ERR_FAILED");
            await visit.Page.RouteAsync(ShardFiles.CommunesOfLaHauteFable, route => route.AbortAsync());
            await Shows(await visit.OpenTerritory(SampleTerritories.TwoRegions), "Données non chargées : La Haute-Fable");
        },
        ["every département failed to load"] = async visit =>
        {
            visit.Expect("net::ERR_FAILED");
            await visit.Page.RouteAsync(ShardFiles.Communes, route => route.AbortAsync());
            await visit.Open("index.html#" + SampleTerritories.OneCommune);
            await Shows(new ToolPage(visit), "Données non chargées : La Brumaine");
        },
    };

    private static async Task Shows(ToolPage tool, string words) =>
        await Expect(tool.Page.Locator("main").GetByText(words).Filter(new LocatorFilterOptions { Visible = true }).First).ToBeVisibleAsync();
}

using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>A territory survives a file, a list and a link; what a list holds besides is told line by line.</summary>
public sealed class ProjectTests(Visitors visitors)
{
    [Fact]
    public async Task SavedProject_ImportedAgain_IsTheSameTerritoryWithTheSameFigures()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory(SampleTerritories.Epci);
        var before = await State(tool);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => tool.Button("Sauvegarder").ClickAsync());
        var file = Path.Combine(Directory.CreateTempSubdirectory("project-").FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        await tool.Button("Tout réinitialiser").ClickAsync();
        await Expect(tool.Counters).ToHaveTextAsync("Aucune commune choisie");
        await tool.Button("Importer").ClickAsync();
        await visit.Page.Locator("#import-fichier").SetInputFilesAsync(file);
        await Expect(visit.Page.Locator("#import-rapport")).ToHaveTextAsync("Territoire importé : 18 communes.");
        await visit.Page.Locator("#import-fermer").ClickAsync();
        await tool.Settled();

        Assert.Equal("rezone-cc-cote-des-chimeres.txt", download.SuggestedFilename);
        Assert.Equal(before, await State(tool));
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("Nom : CC Côte des Chimères", lines);
        Assert.Contains("96040\tL'Exemple", lines);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task PastedList_WithCodesThatAreNoCommunes_ImportsTheRestAndListsThoseLineByLine()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenEmpty();
        await tool.Button("Importer").ClickAsync();

        await visit.Page.Locator("#import-texte").FillAsync("96040\n12345\n20008\n96200\n96026 L'Ébauche-sur-Brume\n99017");
        await tool.Button("Lire cette liste").ClickAsync();

        await Expect(visit.Page.Locator("#import-rapport .notice")).ToHaveTextAsync("Territoire importé : 8 communes. 3 lignes à vérifier :");
        Assert.Equal(
            [
                "Ligne 2 12345 : code inconnu, ignoré.",
                "Ligne 3 20008 La Légende-les-Bains : n’est plus une commune. Devenue La Chimère-l'Église (20005).",
                "Ligne 4 96200 Grand-Essai : remplacée par ses 4 arrondissements.",
            ],
            await visit.Page.Locator("#import-rapport li").AllInnerTextsAsync());
        Assert.Equal(
            ["20005", "96026", "96040", "96301", "96302", "96303", "96304", "99017"],
            (await tool.Communes()).Order(StringComparer.Ordinal));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task PastedText_WithoutAnyCode_LeavesTheTerritoryAsItWas()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory(SampleTerritories.OneCommune);
        await tool.Button("Importer").ClickAsync();

        await visit.Page.Locator("#import-texte").FillAsync("Bonjour,\nvoici ma liste.");
        await tool.Button("Lire cette liste").ClickAsync();

        await Expect(visit.Page.Locator("#import-rapport")).ToContainTextAsync("Aucun code de commune reconnu : votre territoire n’a pas changé.");
        Assert.Equal(["20001"], await tool.Communes());
    }

    [Fact]
    public async Task SharedLink_InAnotherBrowser_OpensTheSameTerritory()
    {
        await using var visit = await visitors.Arrive();
        var tool = await visit.OpenTerritory(SampleTerritories.TwoRegions + "&nom=Trois%20%C3%AEles");
        await tool.Button("Partager").ClickAsync();
        await Expect(tool.Notice("Lien copié")).ToBeVisibleAsync();
        var link = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

        await using var other = await visitors.Arrive();
        var opened = await other.OpenTerritory(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]);

        Assert.StartsWith(visit.Address.ToString(), link, StringComparison.Ordinal);
        Assert.Equal(await State(tool), await State(opened));
        await Expect(other.Page.Locator("#nom")).ToHaveValueAsync("Trois îles");
    }

    [Fact]
    public async Task Link_WithRetiredCodes_OpensTheirSuccessorsAndSaysSo()
    {
        await using var visit = await visitors.Arrive();

        var tool = await visit.OpenTerritory("communes=20001,20008,96200");

        await Expect(tool.Counters).ToContainTextAsync("6 communes");
        Assert.Equal(
            ["20001", "20005", "96301", "96302", "96303", "96304"], (await tool.Communes()).Order(StringComparer.Ordinal));
        await tool.Notices.Locator("summary").ClickAsync();
        await Expect(tool.Notices.Locator("li")).ToHaveTextAsync(
        [
            "20008 La Légende-les-Bains : n’est plus une commune. Devenue La Chimère-l'Église (20005).",
            "96200 Grand-Essai : remplacée par ses 4 arrondissements.",
        ]);
        Assert.Empty(visit.Faults);
    }

    /// <summary>Communes, name, link and every number on the page.</summary>
    private static async Task<string> State(ToolPage tool) => string.Join(
        '\n',
        [
            .. await tool.Communes(),
            await tool.Page.Locator("#nom").InputValueAsync(),
            new Uri(tool.Page.Url).Fragment,
            await tool.Page.Locator("#chiffres").InnerTextAsync(),
        ]);
}

using System.Text.Json;
using Microsoft.Playwright;
using Rezone.Browser.Tests.Oracle;
using Rezone.Pipeline.Catalogue;

namespace Rezone.Browser.Tests.Pages;

/// <summary>
/// What the page shows for random territories, opened by their links, is what SQL finds in the raw files. On the sample
/// always; on the real France where <c>../shared</c> stands beside the checkout.
/// </summary>
[Collection<QuestionsCollection>]
public sealed class NumbersTests(Visitors visitors, Questions questions)
{
    private const int Opened = 20;

    [Theory]
    [MemberData(nameof(Question.Countries), MemberType = typeof(Question))]
    public async Task PageOfASharedLink_ShowsTheNumbersOfTheRawFiles(string country)
    {
        var question = await Task.Run(() => questions.About(country));
        await using var visit = await visitors.Arrive(country: country);
        var types = StructureTypes();
        var differences = new List<string>();
        foreach (var (codes, answer) in question.Drawn.Zip(question.Answers).Take(Opened))
        {
            var tool = await visit.OpenTerritory(answer.Link);
            var inhabitants = question.Truth.Inhabitants(codes);
            var structures = question.Truth.Structures(codes);

            await Compare("inhabitants", inhabitants, Big("nombre-habitants"));
            foreach (var (band, persons) in question.Truth.Ages(codes))
            {
                if (inhabitants >= 11)
                    await Compare(band, persons, InTable("repartition-age", band));
            }

            Assert.Equal(inhabitants < 11, await tool.Indicator("repartition-age").Locator(".figure-absent").CountAsync() == 1);
            await tool.OpenTab("Données affinées offre de soins");
            await Compare("structures", question.Truth.Establishments(codes), Big("nombre-etablissements"));
            foreach (var type in types)
                await Compare(type, structures.GetValueOrDefault(type), InTable("nombre-structures-par-type", type));

            ILocator Big(string indicator) => tool.Indicator(indicator).Locator(".figure-value strong");

            ILocator InTable(string indicator, string value) =>
                tool.Indicator(indicator).Locator($"tr:has([data-value='{value}']) td").First;

            async Task Compare(string what, long truth, ILocator place)
            {
                // Tables that are closed have no inner text.
                var shown = await place.TextContentAsync() ?? "";
                if (ToolPage.Number(shown) != truth)
                    differences.Add($"{codes.Count} communes from {codes[0]}, {what}: the page shows {shown}, raw files {truth}");
            }
        }

        Assert.Empty(differences);
        Assert.Empty(visit.Faults);
    }

    private static IReadOnlyList<string> StructureTypes()
    {
        var path = Path.Combine(ProjectFolders.Find().Catalogue, "dimensions", "type-structure.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("id").GetString() ?? "")];
    }
}

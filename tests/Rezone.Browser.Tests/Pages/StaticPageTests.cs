using static Microsoft.Playwright.Assertions;

namespace Rezone.Browser.Tests.Pages;

/// <summary>Every page at every width obeys the accessibility rules, fits, keeps to its own host and says that data is simulated.</summary>
public sealed class StaticPageTests(Visitors visitors)
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("methode.html")]
    [InlineData("sources.html")]
    [InlineData("donnees-ouvertes.html")]
    [InlineData("accessibilite.html")]
    [InlineData("mentions.html")]
    [InlineData("404.html")]
    public async Task Page_AtEveryWidth_HasNoProblem(string page)
    {
        foreach (var width in (int[])[320, 768, 1280])
        {
            await using var visit = await visitors.Arrive(width);
            await visit.Open(page);

            Assert.Empty(await visit.Problems());
            await Expect(visit.Page.Locator("main h1")).ToHaveCountAsync(1);
            await Expect(visit.Page.Locator(".simulated-banner")).ToContainTextAsync("Données simulées");
            await Expect(visit.Page.Locator(".simulated-banner")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Page_OfAWrongAddress_IsThePageForWrongAddresses()
    {
        await using var visit = await visitors.Arrive();
        visit.Expect("404 (Not Found)");

        var response = await visit.Open("nulle-part.html");

        Assert.Equal(404, response?.Status);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Page introuvable");
        Assert.Empty(await visit.Problems());
    }

    [Fact]
    public async Task EveryLinkOfAPage_LeadsToAPageAndAPlaceThatExist()
    {
        await using var visit = await visitors.Arrive();
        var broken = new List<string>();
        foreach (var page in (string[])["index.html", "methode.html", "sources.html", "donnees-ouvertes.html", "accessibilite.html", "mentions.html", "404.html"])
        {
            await visit.Open(page);
            broken.AddRange(await visit.Page.EvaluateAsync<string[]>(
                """
                async () => {
                  const broken = [];
                  for (const link of document.querySelectorAll('a[href]')) {
                    const url = new URL(link.href);
                    if (url.origin !== location.origin || /^#(t|communes)=/.test(url.hash)) continue;
                    const response = await fetch(url.pathname);
                    const target = new DOMParser().parseFromString(await response.text(), 'text/html');
                    const place = decodeURIComponent(url.hash.slice(1));
                    if (!response.ok || (place !== '' && !target.getElementById(place))) broken.push(location.pathname + ' → ' + link.getAttribute('href'));
                  }
                  return broken;
                }
                """));
        }

        Assert.Empty(broken);
    }
}

using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Pipeline.Publish.Contract;
using Rezone.Pipeline.Site;

namespace Rezone.Tests.Site;

public sealed class SiteBuilderTests : IDisposable
{
    private static readonly string[] Pages =
        ["404.html", "accessibilite.html", "donnees-ouvertes.html", "index.html", "mentions.html", "methode.html", "sources.html"];

    private const RegexOptions Named = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private readonly string folder = Directory.CreateTempSubdirectory("rezone-site-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Write_Model_WritesPagesAndHostFiles()
    {
        SiteBuilder.Write(folder, Model());

        var files = Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        string[] others = [".htaccess", ".nojekyll", "_headers", "licences-tierces.txt", "nginx.conf.txt", "robots.txt"];
        Assert.Equal(Pages.Concat(others).Order(StringComparer.Ordinal), files);
    }

    [Fact]
    public void Write_EveryPage_DeclaresThePolicyAndLoadsNothingFromElsewhere()
    {
        SiteBuilder.Write(folder, Model());

        foreach (var page in Pages)
        {
            var html = Read(page);
            Assert.Contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#x27;none&#x27;", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("(src|href)=\"(https?:)?/", html);
            Assert.DoesNotMatch("<script(?![^>]+src=)|<style|\\sstyle=|\\son[a-z]+=", html);
        }
    }

    [Fact]
    public void Write_ScriptAndStyle_CarryTheHashOfTheirBytes()
    {
        SiteBuilder.Write(folder, Model());

        var assets = Regex.Matches(Read("index.html"), "(src|href)=\"(?<path>assets/[^\"]+)\" integrity=\"(?<hash>[^\"]+)\"", Named);
        Assert.Equal(3, assets.Count);
        foreach (Match asset in assets)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, asset.Groups["path"].Value));
            var expected = "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes));
            Assert.Equal(expected, System.Net.WebUtility.HtmlDecode(asset.Groups["hash"].Value));
        }
    }

    [Fact]
    public void Write_LinksBetweenPages_LeadToPagesAndAnchorsThatExist()
    {
        SiteBuilder.Write(folder, Model());

        foreach (var page in Pages)
        {
            foreach (Match link in Regex.Matches(Read(page), "href=\"(?<page>[^\"#:]*)(#(?<anchor>[^\"]+))?\"", Named))
            {
                var target = link.Groups["page"].Value.Length == 0 ? page : link.Groups["page"].Value;
                Assert.True(File.Exists(Path.Combine(folder, target)), $"{page} → {target}");
                var anchor = link.Groups["anchor"].Value;
                if (anchor.Length > 0 && !anchor.StartsWith("communes=", StringComparison.Ordinal))
                    Assert.Contains($"id=\"{anchor}\"", Read(target), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_SimulatedData_IsSaidOnEveryPageOrOnNone(bool simulated)
    {
        SiteBuilder.Write(folder, Model() with { Simulated = simulated });

        Assert.All(Pages, page =>
            Assert.Equal(simulated, Read(page).Contains("class=\"simulated-banner\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_Method_HasASectionPerIndicatorUnderItsAnchor()
    {
        SiteBuilder.Write(folder, Model());

        var html = Read("methode.html");
        Assert.Contains("<section class=\"method\" id=\"habitants-essai\"", html, StringComparison.Ordinal);
        Assert.Contains("Population &lt;légale&gt; de l’année", html, StringComparison.Ordinal);
        Assert.Contains("<strong>communes</strong>", html, StringComparison.Ordinal);
        Assert.Equal("methode.html#habitants-essai", SiteBuilder.MethodAnchor("habitants-essai"));
    }

    [Fact]
    public void Write_Names_AreEncoded()
    {
        SiteBuilder.Write(folder, Model() with { MapCredit = "<b>IGN & Cie</b>" });

        Assert.Contains("&lt;b&gt;IGN &amp; Cie&lt;/b&gt;", Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Example_IsALinkThatTheToolReads()
    {
        SiteBuilder.Write(folder, Model() with { Example = new ExampleTerritory("Pays d’Essai", ["01001", "01002"]) });
        Assert.Contains("href=\"#communes=01001,01002&amp;nom=Pays%20d%E2%80%99Essai\"", Read("index.html"), StringComparison.Ordinal);

        SiteBuilder.Write(folder, Model());
        Assert.DoesNotContain("#communes=", Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        SiteBuilder.Write(folder, Model());
        var first = Pages.Select(Read).ToList();
        SiteBuilder.Write(folder, Model());

        Assert.Equal(first, Pages.Select(Read));
    }

    private static SiteModel Model() => new()
    {
        Contract = "essai",
        Cog = 2026,
        Simulated = false,
        Catalogue = new Domain.Indicators.Catalogue(
            [Inhabitants()],
            new Dictionary<string, Dimension>(StringComparer.Ordinal),
            new Dictionary<string, SuppressionRule>(StringComparer.Ordinal),
            [new Section("population/habitants", "Population", "Habitants")],
            Thresholds()),
        Sources = [new SourceLine("essai", "Recensement", "INSEE", "Licence ouverte", "2023", Simulated: false, Missing: false)],
        OutlineSvg = "<svg class=\"outline\"></svg>",
        MapCredit = "IGN",
    };

    private static Indicator Inhabitants() => new()
    {
        Id = "habitants-essai",
        Label = "Population <légale> de l’année",
        Kind = IndicatorKind.Count,
        Unit = "inhabitants",
        Decimals = 0,
        Numerator = new Measure("essai", "pmun", new Dictionary<string, string>(StringComparer.Ordinal)),
        Suppression = "public",
        Comparators = [],
        Section = "population/habitants",
        Polarity = "none",
        Reviewed = "2026-01-01",
        Method = "Somme des **communes**.",
    };

    private static ThresholdSet Thresholds()
    {
        var any = new Threshold(1, "");
        return new ThresholdSet
        {
            MinimumInhabitantsForAges = any,
            MinimumCoveragePercent = any,
            ManyCommunes = any,
            MinimumResidentsOfLeaf = any,
        };
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(folder, name));
}

using System.Text;
using System.Xml.Linq;
using Rezone.Pipeline.Geography;

namespace Rezone.Tests.Geography;

public sealed class NationalOutlineTests(SampleShapes sample) : IClassFixture<SampleShapes>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Svg_Sample_DrawsEachDepartementWithItsName()
    {
        var svg = XElement.Parse(NationalOutline.Svg(sample.Simplification));

        Assert.Equal("outline", svg.Attribute("class")?.Value);
        Assert.Equal(
            sample.Country.Departements.Select(d => d.Name).Order(),
            svg.Elements(Svg + "path").Select(p => p.Element(Svg + "title")?.Value).Order());
        // Shapes come from the page's own sheet: a style attribute would be refused by its security policy.
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName == "style");
    }

    [Fact]
    public void Svg_TerritoryThatLiesApart_StandsInANamedBox()
    {
        var svg = XElement.Parse(NationalOutline.Svg(sample.Simplification));

        Assert.Single(svg.Elements(Svg + "rect"));
        Assert.Equal("L'Île Lointaine", svg.Element(Svg + "text")?.Value);
    }

    [Fact]
    public void Svg_Sample_StaysInsideItsViewBox()
    {
        var svg = XElement.Parse(NationalOutline.Svg(sample.Simplification));
        var view = (svg.Attribute("viewBox")?.Value ?? "").Split(' ').Select(int.Parse).ToList();

        foreach (var (x, y) in svg.Elements(Svg + "path").SelectMany(p => Points(p.Attribute("d")?.Value ?? "")))
        {
            Assert.InRange(x, view[0], view[0] + view[2]);
            Assert.InRange(y, view[1], view[1] + view[3]);
        }
    }

    // Reads M x y l dx dy … z, the minus sign parting numbers.
    private static IEnumerable<(int X, int Y)> Points(string path)
    {
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Numbers(ring).ToList();
            var (x, y) = (numbers[0], numbers[1]);
            yield return (x, y);
            for (var i = 2; i < numbers.Count; i += 2)
            {
                (x, y) = (x + numbers[i], y + numbers[i + 1]);
                yield return (x, y);
            }
        }
    }

    private static IEnumerable<int> Numbers(string text)
    {
        var spaced = new StringBuilder();
        foreach (var c in text)
            spaced.Append(c is 'M' or 'l' ? " " : c == '-' ? " -" : $"{c}");
        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
    }
}

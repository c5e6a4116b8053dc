using System.Globalization;
using System.Text.Json.Nodes;
using Rezone.Tests.Conventions;

namespace Rezone.Tests.Site;

/// <summary>The example of the method page is a case of the vectors that C# and JavaScript compute.</summary>
public sealed class WorkedExampleTests
{
    private const string Case = "a broken group gives an estimate by inhabitants, with bounds";

    [Fact]
    public void Example_OfTheMethodPage_SaysWhatTheVectorSays()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "site-templates", "content", "regles.md"));
        var example = text[text.IndexOf("## Un exemple", StringComparison.Ordinal)..text.IndexOf("## Professionnels", StringComparison.Ordinal)];
        var vectors = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "tests", "vectors", "figures.json")));
        var expected = vectors?["cases"]?.AsArray().Single(c => (string?)c?["name"] == Case)?["expected"];
        long Number(params string[] path) => (long?)path.Aggregate(expected, (node, key) => node?[key]) ?? throw new InvalidDataException(string.Join('.', path));
        string Percent(params string[] path) => (Number(path) / 10m).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " %";

        Assert.Contains($"{Number("coverage", "covered")} habitants sur {Number("coverage", "of")}", example, StringComparison.Ordinal);
        Assert.Contains($"soit {Number("coverage", "percent")} %", example, StringComparison.Ordinal);
        Assert.Contains($"{Number("numerator")} sur {Number("denominator")} patients : {Percent("value")}", example, StringComparison.Ordinal);
        Assert.Contains(
            $"entre {Number("bounds", "numeratorLow")} et {Number("bounds", "numeratorHigh")} sur {Number("bounds", "denominatorHigh")}, soit entre {Percent("bounds", "low")} et {Percent("bounds", "high")}",
            example,
            StringComparison.Ordinal);
    }
}

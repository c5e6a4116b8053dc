using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rezone.Domain.Arithmetic;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;
using Rezone.Tests.Properties;

namespace Rezone.Tests.Arithmetic;

/// <summary>
/// <c>tests/vectors/random-figures.json</c>: figures of random selections of random countries, which node reads too.
/// <c>UPDATE_GOLDEN=1</c> writes it anew, never in CI; read the differences before committing them.
/// </summary>
public sealed class RandomVectorTests
{
    private const int Countries = 12;
    private const int Selections = 30;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    [Fact]
    public void Of_RandomSelections_AreTheCommittedFigures()
    {
        var text = string.Join('\n', Lines()) + "\n";
        var path = Vectors.PathOf("random-figures.json");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, text);

        Assert.Equal(File.ReadAllText(path), text);
    }

    private static IEnumerable<string> Lines()
    {
        yield return """{ "about": "Figures of random selections of random countries, equal in C# and in JavaScript. Figure: status, reason, numerator, denominator, value, covered, of, percent, lacking communes, groups, bounds.",""";
        yield return """  "countries": [""";
        for (var seed = 1; seed <= Countries; seed++)
        {
            var world = new RandomWorld(seed, mostCommunes: 40, scale: 60);
            var table = world.Publish();
            var shards = world.Shards(table);
            var ratios = table.Variables.Where(v => v.Whole is not null).Select(v => (v.Id, Whole: v.Whole ?? "")).ToList();
            yield return $$"""    { "shards": {{JsonSerializer.Serialize(shards, Options)}},""";
            yield return """      "cases": [""";
            var cases = ratios.Count == 0 ? [] : Cases(world, shards, ratios, new Random(seed)).ToList();
            yield return string.Join(",\n", cases.Select(c => "        " + c));
            yield return seed == Countries ? "      ] }" : "      ] },";
        }

        yield return "  ] }";
    }

    private static IEnumerable<string> Cases(
        RandomWorld world, IReadOnlyList<ShardColumns> shards, List<(string Id, string Whole)> ratios, Random random)
    {
        var communes = world.Country.Communes;
        for (var i = 0; i < Selections; i++)
        {
            var (numerator, denominator) = ratios[random.Next(ratios.Count)];
            var isRatio = random.Next(5) > 0;
            var (start, length) = (random.Next(communes.Count), random.Next(1, communes.Count));
            string[] codes = [.. Enumerable.Range(0, length).Select(k => communes[(start + k) % communes.Count].Code.ToString())];
            var question = new FigureQuestion
            {
                Kind = isRatio ? IndicatorKind.Ratio : IndicatorKind.Count,
                Unit = isRatio ? "percent" : "persons",
                Decimals = isRatio ? random.Next(3) : 0,
                Protects = ProtectedPersons.Patients,
                MinimumPersons = 11,
                MinimumCoveragePercent = 50,
                MinimumInhabitantsForAges = 11,
                Numerator = numerator,
                Denominator = isRatio ? denominator : null,
            };
            var figure = ExpectedFigure.Of(TerritoryFigures.Of(question, TerritorySelection.Of(codes, shards)));
            yield return JsonSerializer.Serialize(
                new { question.Kind, question.Decimals, numerator, question.Denominator, codes, figure = Row(figure) }, Options);
        }
    }

    private static object?[] Row(ExpectedFigure figure) =>
    [
        figure.Status,
        figure.Reason,
        figure.Numerator,
        figure.Denominator,
        figure.Value,
        figure.Coverage.Covered,
        figure.Coverage.Of,
        figure.Coverage.Percent,
        figure.Lacking.Communes,
        figure.Groups.Select(g => $"{g.Id} {g.Selected}/{g.Members}"),
        figure.Bounds is { } b
            ? new[] { b.Low, b.High, b.NumeratorLow, b.NumeratorHigh, b.DenominatorLow, b.DenominatorHigh }
            : null,
    ];
}

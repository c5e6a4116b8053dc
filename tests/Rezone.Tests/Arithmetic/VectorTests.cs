using System.Numerics;
using System.Text.Json;
using Rezone.Domain.Arithmetic;

namespace Rezone.Tests.Arithmetic;

public sealed class VectorTests
{
    private static readonly JsonElement Figures = Vectors.Read("figures.json");
    private static readonly JsonElement Comparators = Vectors.Read("comparators.json");
    private static readonly JsonElement Rounding = Vectors.Read("rounding.json");

    public static TheoryData<string> FigureNames() => Names(Figures.Field("cases"));

    public static TheoryData<string> DistributionNames() => Names(Figures.Field("distributions"));

    public static TheoryData<string> ComparatorNames() => Names(Comparators.Field("cases"));

    [Theory]
    [MemberData(nameof(FigureNames))]
    public void Of_SharedVector_GivesTheFigureWorkedOutByHand(string name)
    {
        var vector = Named(Figures.Field("cases"), name);
        var question = Vectors.Question(
            vector.Field("line"), vector.Text("numerator") ?? "", vector.Text("denominator"), Figures.Field("thresholds"),
            vector.TryGetProperty("professionals", out var professionals) ? professionals.GetString() : null);

        var figure = TerritoryFigures.Of(question, Selection(vector));

        Assert.Equal(
            JsonSerializer.Serialize(vector.Field("expected").As<ExpectedFigure>()),
            JsonSerializer.Serialize(ExpectedFigure.Of(figure)));
    }

    [Theory]
    [MemberData(nameof(DistributionNames))]
    public void Distribution_SharedVector_GivesTheSharesWorkedOutByHand(string name)
    {
        var vector = Named(Figures.Field("distributions"), name);
        var parts = vector.Field("numerators").As<List<string>>()
            .Select(n => Vectors.Question(vector.Field("line"), n, null, Figures.Field("thresholds")))
            .ToList();

        var figures = TerritoryFigures.Distribution(parts, Selection(vector)).Select(ExpectedFigure.Of).ToList();

        var expected = vector.Field("expected").EnumerateArray()
            .Select(e => (Number(e, "numerator"), Number(e, "value")));
        Assert.Equal(expected, figures.Select(f => (f.Numerator, f.Value)));
        Assert.All(figures, f => Assert.Equal(
            (vector.Text("status"), vector.Text("reason"), Number(vector, "denominator")),
            (f.Status, f.Reason, f.Denominator)));
    }

    [Theory]
    [MemberData(nameof(ComparatorNames))]
    public void Of_AreasOfSharedVector_GivesTheTotalsWorkedOutByHand(string name)
    {
        var vector = Named(Comparators.Field("cases"), name);
        var line = vector.Field("line");
        var question = Vectors.Question(line, vector.Text("numerator") ?? "", vector.Text("denominator"), null);
        var totals = Comparators.Field("totals").As<AreaTotals>();
        var prefix = new Dictionary<string, string>(StringComparer.Ordinal) { ["departement"] = "D", ["region"] = "R", ["france"] = "" };

        foreach (var expected in vector.Field("expected").EnumerateArray())
        {
            var areas = expected.Field("codes").As<List<string>>().ConvertAll(c => prefix[expected.Text("level") ?? ""] + c);

            var figure = ExpectedFigure.Of(Comparison.Of(question, areas, totals));

            Assert.Equal(
                (expected.Text("status"), expected.Text("reason"), Number(expected, "numerator"), Number(expected, "value")),
                (figure.Status, figure.Reason, figure.Numerator, figure.Value));
        }
    }

    [Fact]
    public void Rounding_SharedVectors_GiveTheIntegersWorkedOutByHand()
    {
        foreach (var row in Rounding.Field("rounding").EnumerateArray())
        {
            var fraction = new Fraction(BigInteger.Parse(row[0].As<string>()), BigInteger.Parse(row[1].As<string>()));
            var scale = row[2].GetInt64();
            Assert.Equal(
                (row[3].GetString(), row[4].GetString(), row[5].GetString()),
                ($"{ExactRounding.HalfUp(fraction, scale)}", $"{ExactRounding.Down(fraction, scale)}", $"{ExactRounding.Up(fraction, scale)}"));
        }
    }

    [Fact]
    public void LargestRemainder_SharedVectors_GiveTheSharesWorkedOutByHand()
    {
        foreach (var row in Rounding.Field("largestRemainder").EnumerateArray())
            Assert.Equal(row[2].As<long[]>(), ExactRounding.LargestRemainder(row[0].As<long[]>(), row[1].GetInt64()));
    }

    private static TerritorySelection Selection(JsonElement vector) => TerritorySelection.Of(
        vector.Field("selection").As<List<string>>(),
        [.. vector.Field("shards").As<List<string>>().Select(s => Figures.Field("shards").Field(s).As<ShardColumns>())]);

    private static long? Number(JsonElement element, string name) => element.Field(name).Deserialize<long?>();

    private static JsonElement Named(JsonElement cases, string name) =>
        cases.EnumerateArray().Single(c => c.Text("name") == name);

    private static TheoryData<string> Names(JsonElement cases) =>
        [.. cases.EnumerateArray().Select(c => c.Text("name") ?? "")];
}

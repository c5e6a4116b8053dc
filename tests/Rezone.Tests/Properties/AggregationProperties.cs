using CsCheck;
using Rezone.Domain.Arithmetic;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;

namespace Rezone.Tests.Properties;

public sealed class AggregationProperties
{
    private const int Worlds = 500;

    [Fact]
    public void Of_AnySelection_BoundsHoldTheTruthAndExactIsTheTruth() => Sample((world, question, selected, shards) =>
    {
        var figure = TerritoryFigures.Of(question, Selection(world, selected, shards));
        var collected = selected.Where(c => world.Amounts[question.Numerator][c] is not null).ToList();
        var n = world.Truth(question.Numerator, collected);
        var d = world.Truth(question.Denominator ?? "", collected);
        if (figure.Status is FigureStatus.Exact or FigureStatus.Partial)
            Assert.Equal((n, d), (figure.Numerator, figure.Denominator));
        if (figure.Bounds is not { } bounds)
            return;

        Assert.InRange(n, bounds.NumeratorLow, bounds.NumeratorHigh);
        Assert.InRange(d, bounds.DenominatorLow ?? 0, bounds.DenominatorHigh ?? 0);
        Assert.True(bounds.Low * d <= n * question.Scale && n * question.Scale <= bounds.High * d);
        Assert.InRange(figure.Value ?? -1, bounds.Low, bounds.High);
        Assert.True(figure.Numerator >= question.MinimumPersons, "an estimate below the minimum is shown");
    });

    [Fact]
    public void Of_OneCommune_IsItsPublishedCellOrItsGroupsRate() => Sample((world, question, selected, shards) =>
    {
        var commune = selected[0];
        var variable = world.Publish().Variables.Single(v => v.Id == question.Numerator);

        var figure = TerritoryFigures.Of(question, Selection(world, [commune], shards));

        if (variable.BlockOf[commune] < 0)
        {
            Assert.Equal(FigureStatus.Missing, figure.Status);
            return;
        }

        var block = variable.Blocks[variable.BlockOf[commune]];
        var isAlone = block.Inhabitants == world.Country.Communes[commune].Population && block.Inhabitants > 0;
        Assert.Equal(isAlone ? FigureStatus.Exact : FigureStatus.Group, figure.Status);
        Assert.Equal((block.Amount, block.Whole), (figure.Numerator, figure.Denominator));
    });

    [Fact]
    public void Of_UnionOfWholeBlocks_IsTheSumOfItsParts() => Sample((world, question, selected, shards) =>
    {
        var variable = world.Publish().Variables.Single(v => v.Id == question.Numerator);
        var touched = selected.Select(c => variable.BlockOf[c]).Where(b => b >= 0).Distinct().ToList();
        if (touched.Count == 0)
            return;
        var parts = touched.ConvertAll(b => TerritoryFigures.Of(question, Selection(world, variable.Blocks[b].Members, shards)));

        var sum = TerritoryFigures.Of(question, Selection(world, touched.SelectMany(b => variable.Blocks[b].Members), shards));

        Assert.Equal(FigureStatus.Exact, sum.Status);
        Assert.Equal((parts.Sum(p => p.Numerator), parts.Sum(p => p.Denominator)), (sum.Numerator, sum.Denominator));
    });

    [Fact]
    public void Of_CodesAndShardsInAnotherOrder_IsTheSameFigure() => Sample((world, question, selected, shards) =>
    {
        var figure = TerritoryFigures.Of(question, Selection(world, selected, shards));

        var again = TerritoryFigures.Of(question, Selection(world, selected.Reverse(), [.. shards.Reverse()]));

        Assert.Equal(Text(figure), Text(again));
    });

    [Fact]
    public void Add_Tallies_IsOrderFreeAndSplitsFreely()
    {
        var tally = Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000], (n, d) => new Tally(n, d));
        Gen.Select(tally.Array[0, 20], Gen.Int[0, 20], Gen.Int).Sample((tallies, cut, seed) =>
        {
            var whole = tallies.Aggregate(Tally.Zero, (a, b) => a + b);
            var shuffled = tallies.OrderBy(_ => seed = unchecked((seed * 1103515245) + 12345)).Aggregate(Tally.Zero, (a, b) => a + b);
            var split = tallies.Take(cut).Aggregate(Tally.Zero, (a, b) => a + b)
                + tallies.Skip(cut).Aggregate(Tally.Zero, (a, b) => a + b);
            return whole == shuffled && whole == split;
        });
    }

    [Fact]
    public void LargestRemainder_AnyCounts_AddsUpWithinOneOfTheExactShare() =>
        Gen.Select(Gen.Long[0, 100_000_000].Array[1, 12], Gen.Long[1, 100_000]).Sample((counts, total) =>
        {
            if (counts.Sum() == 0)
                return;
            var shares = ExactRounding.LargestRemainder(counts, total);
            Assert.Equal(total, shares.Sum());
            Assert.All(counts.Zip(shares), p => Assert.True(Math.Abs(((decimal)p.First * total / counts.Sum()) - p.Second) < 1));
        });

    private static void Sample(Action<RandomWorld, FigureQuestion, int[], IReadOnlyList<ShardColumns>> check) =>
        Gen.Select(Gen.Int, Gen.Int).Sample(
            (seed, choice) =>
            {
                var world = new RandomWorld(seed);
                var table = world.Publish();
                var shares = table.Variables.Where(v => v.Whole is not null).ToList();
                if (shares.Count == 0)
                    return;
                var random = new Random(choice);
                var variable = shares[random.Next(shares.Count)];
                var some = random.Next(1, 5);
                var selected = Enumerable.Range(0, world.Country.Communes.Count).Where(_ => random.Next(5) < some).DefaultIfEmpty(0).ToArray();
                check(world, Question(variable.Id, variable.Whole ?? ""), selected, world.Shards(table));
            },
            iter: Worlds);

    private static FigureQuestion Question(string numerator, string denominator) => new()
    {
        Kind = IndicatorKind.Ratio,
        Unit = "percent",
        Decimals = 1,
        Protects = ProtectedPersons.Patients,
        MinimumPersons = 11,
        MinimumCoveragePercent = 50,
        MinimumInhabitantsForAges = 11,
        Numerator = numerator,
        Denominator = denominator,
    };

    private static TerritorySelection Selection(RandomWorld world, IEnumerable<int> communes, IReadOnlyList<ShardColumns> shards) =>
        TerritorySelection.Of(communes.Select(c => world.Country.Communes[c].Code.ToString()), shards);

    private static string Text(Figure figure) => System.Text.Json.JsonSerializer.Serialize(figure);
}

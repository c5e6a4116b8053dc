using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

public sealed class DistributionsTests
{
    private const int Draws = 40_000;

    [Fact]
    public void NextBits_SameNames_GivesTheSameSequenceAndOthersAnother()
    {
        var one = RandomStream.For(1, "a", "b");
        var same = RandomStream.For(1, "a", "b");
        ulong[] bits = [one.NextBits(), one.NextBits(), one.NextBits()];

        Assert.Equal(bits, new[] { same.NextBits(), same.NextBits(), same.NextBits() });
        Assert.Equal(3, bits.Distinct().Count());
        Assert.NotEqual(bits[0], RandomStream.For(2, "a", "b").NextBits());
        Assert.NotEqual(bits[0], RandomStream.For(1, "b", "a").NextBits());
        Assert.NotEqual(bits[0], RandomStream.For(1, "a", "c").NextBits());
    }

    [Theory]
    [InlineData(5, 0.3)] // inversion
    [InlineData(40, 0.95)] // the complement of a small share
    [InlineData(200, 0.4)] // rejection
    [InlineData(300_000, 0.02)]
    public void NextBinomial_ManyDraws_HasItsMeanAndVariance(long n, double p)
    {
        var stream = RandomStream.For(7, "binomial", $"{n} {p}");
        var drawn = Enumerable.Range(0, Draws).Select(_ => (double)stream.NextBinomial(n, p)).ToList();

        Assert.All(drawn, d => Assert.InRange(d, 0, n));
        AssertMean(n * p, n * p * (1 - p), drawn);
        AssertVariance(n * p * (1 - p), drawn);
    }

    [Theory]
    [InlineData(0, 0.5, 0)]
    [InlineData(9, 0, 0)]
    [InlineData(9, 1, 9)]
    public void NextBinomial_NoChance_IsCertain(long n, double p, long expected) =>
        Assert.Equal(expected, RandomStream.For(7, "binomial", "edge").NextBinomial(n, p));

    [Fact]
    public void NextBetaBinomial_ManyDraws_VariesMoreThanABinomial()
    {
        var stream = RandomStream.For(7, "beta-binomial", string.Empty);
        var drawn = Enumerable.Range(0, Draws).Select(_ => (double)stream.NextBetaBinomial(100, 0.2, 50)).ToList();

        // n p q (1 + (n - 1) / (concentration + 1)), the variance of the beta-binomial
        var variance = 100 * 0.2 * 0.8 * (1 + (99.0 / 51));
        AssertMean(20, variance, drawn);
        AssertVariance(variance, drawn);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(6)]
    [InlineData(60)]
    public void NextPoisson_ManyDraws_HasItsMeanAndVariance(double mean)
    {
        var stream = RandomStream.For(7, "poisson", $"{mean}");
        var drawn = Enumerable.Range(0, Draws).Select(_ => (double)stream.NextPoisson(mean)).ToList();

        AssertMean(mean, mean, drawn);
        AssertVariance(mean, drawn);
    }

    [Fact]
    public void NextMultinomial_ManyDraws_DividesAllInProportion()
    {
        var stream = RandomStream.For(7, "multinomial", string.Empty);
        var drawn = Enumerable.Range(0, Draws).Select(_ => stream.NextMultinomial(50, [3, 0, 1, 6, 0])).ToList();

        Assert.All(drawn, d => Assert.Equal((50, 0, 0), (d.Sum(), d[1], d[4])));
        AssertMean(15, 50 * 0.3 * 0.7, drawn.ConvertAll(d => (double)d[0]));
        AssertMean(5, 50 * 0.1 * 0.9, drawn.ConvertAll(d => (double)d[2]));
        Assert.Equal([0L, 0], stream.NextMultinomial(7, [0, 0]));
    }

    [Fact]
    public void Shuffle_AnyList_KeepsItsElements() =>
        Assert.Equal(
            Enumerable.Range(0, 50),
            RandomStream.For(7, "shuffle", string.Empty).Shuffle(Enumerable.Range(0, 50)).Order());

    [Theory]
    [InlineData(10, "1 1 1", "4 3 3")]
    [InlineData(7, "0.5 0.3 0.2", "4 2 1")] // 3.5, 2.1, 1.4
    [InlineData(0, "0.5 0.5", "0 0")]
    public void Split_Shares_AddsUpByLargestRemainder(long total, string shares, string expected) =>
        Assert.Equal(expected, string.Join(' ', WholePersons.Split(total, shares.Split(' ').Select(double.Parse))));

    /// <summary>Within five standard errors: the streams are fixed, so this holds or fails for good.</summary>
    private static void AssertMean(double mean, double variance, List<double> drawn) =>
        Assert.Equal(mean, drawn.Average(), 5 * Math.Sqrt(variance / Draws));

    private static void AssertVariance(double variance, List<double> drawn)
    {
        var mean = drawn.Average();
        Assert.Equal(1, drawn.Average(d => (d - mean) * (d - mean)) / variance, 0.06);
    }
}

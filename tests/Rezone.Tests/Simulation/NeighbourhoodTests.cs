using Rezone.Domain.Territory;
using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

public sealed class NeighbourhoodTests
{
    [Fact]
    public void At_NearAndFarCommunes_AreAlikeAndUnrelated()
    {
        // Commune 00nnn lies at n, a fortieth of a degree from the next.
        var field = new Neighbourhood(code => (0.025 * int.Parse(code.ToString()), 46), seed: 3);
        var values = Enumerable.Range(0, 2_000).Select(n => field.At(CodeCommune.Parse($"{n:00000}"), "test")).ToArray();

        Assert.InRange(Correlation(values, apart: 1), 0.95, 1);
        Assert.InRange(Correlation(values, apart: 100), -0.25, 0.25);
        Assert.InRange(Correlation(values, apart: 0), 0.999, 1.001);
    }

    [Fact]
    public void At_WithoutCentres_CommunesOfNearCodesAreAlike()
    {
        var field = new Neighbourhood(_ => null, seed: 3);
        var values = Enumerable.Range(0, 900).Select(n => field.At(CodeCommune.Parse($"01{n:000}"), "test")).ToArray();

        Assert.InRange(Correlation(values, apart: 1), 0.9, 1);
    }

    private static double Correlation(double[] values, int apart)
    {
        var mean = values.Average();
        var pairs = values.Length - apart;
        var common = Enumerable.Range(0, pairs).Sum(i => (values[i] - mean) * (values[i + apart] - mean)) / pairs;
        return common / values.Average(v => (v - mean) * (v - mean));
    }
}

using Rezone.Audit.Tests.Linear;

namespace Rezone.Audit.Tests;

/// <summary>Levels 2 and 3 over two départements of the sample's site; France is measured by hand (<see cref="FranceLpAudit"/>).</summary>
public sealed class LpAuditTests
{
    [Fact]
    public void Run_SampleSite_SolversAndClosedFormAgreeAndNothingIsNarrow()
    {
        var report = new LpAudit(SampleSite.Clean.Folder, integerEvery: 10).Run(["20", "99"]);

        Assert.Empty(report.Disagreements);
        Assert.Empty(report.Breaches);
        Assert.Empty(report.LargeButNarrow);
        Assert.InRange(report.LinearPrograms, 20_000, long.MaxValue);
        Assert.InRange(report.IntegerPrograms, 100, long.MaxValue);
    }

    [Theory]
    [InlineData(50, 30, 22, 0, 22)]
    [InlineData(40, 12, 30, 18, 30)]
    [InlineData(8, 30, 11, 0, 8)]
    [InlineData(100, 20, 105, 85, 100)]
    public void Bounds_OneBlockOfTwoCommunes_AreFrechets(long first, long second, long counted, long low, long high)
    {
        using var country = new ToyCountry(first, second, counted);
        var system = country.System();
        var n = system.Sum("n", [0]);

        using var glop = new LpSolver(system, "GLOP");
        using var clp = new LpSolver(system, "CLP");
        using var whole = new IntegerSolver(system);

        Assert.All(new IBounds[] { glop, clp, whole }, s => Assert.Equal(new Interval(low, high), s.Of(n)));
    }
}

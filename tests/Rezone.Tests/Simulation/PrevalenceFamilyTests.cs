using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

public sealed class PrevalenceFamilyTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.03)]
    public void Draw_WholeCountry_HasAboutItsPrevalence(double prevalence)
    {
        var family = new PrevalenceFamily($"test {prevalence}", prevalence);
        var drawn = sample.Country.Communes.Select(family.Draw).ToList();

        // Four départements whose log-odds deviate by 0.2: their mean is within 35 % of the national prevalence.
        Assert.Equal(1, (double)drawn.Sum(d => d.Numerator) / drawn.Sum(d => d.Denominator) / prevalence, 0.35);
        Assert.All(drawn, d => Assert.InRange(d.Numerator, 0, d.Denominator));
        Assert.Contains(drawn, d => d is { Numerator: 0, Denominator: > 0 });
        Assert.Equal(drawn, sample.Country.Communes.Select(family.Draw));
    }
}

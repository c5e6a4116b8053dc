namespace Rezone.Tests.Golden;

/// <summary>
/// The sample's whole site against the committed tree of <c>tests/golden/sample</c>: it shows what a change does to
/// everything that is published. No figure is right because it stands there: that is for the oracle tests, which sum the
/// raw files by another road.
/// </summary>
public sealed class GoldenSiteTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public void Build_OfTheSample_GivesTheCommittedSite() => GoldenFolder.Named("sample").Check(new SiteText(site).Entries());

    [Fact]
    public void Build_OfTheSampleTwice_GivesTheSameBytes()
    {
        using var again = new SampleSite();

        Assert.Equal(site.Files, again.Files);
        Assert.DoesNotContain(site.Files, file => !site.Bytes(file).AsSpan().SequenceEqual(again.Bytes(file)));
    }
}

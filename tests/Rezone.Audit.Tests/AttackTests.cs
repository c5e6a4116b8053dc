using Rezone.Audit.Tests.Attacks;

namespace Rezone.Audit.Tests;

/// <summary>Every attack on the sample's site recovers nothing.</summary>
public sealed class AttackTests
{
    private static readonly Lazy<AttackedSite> Clean = new(() => new AttackedSite(SampleSite.Clean.Folder, RawTruth.Read(SampleSite.Root.Sample)));

    public static TheoryData<string> Names() => [.. AttackSuite.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Recover_SampleSite_FindsNothing(string name) =>
        Assert.Empty(AttackSuite.All.Single(a => a.Name == name).Recover(Clean.Value));

    [Fact]
    public void Truth_OfEveryBlock_IsWhatIsPublished()
    {
        var site = Clean.Value;
        var blocks = 0;
        foreach (var (id, variable) in site.Country.Variables)
        {
            foreach (var (block, (amount, _)) in variable.Amounts)
            {
                Assert.Equal(site.TrueSum(id, variable.Cut.Members[block]), amount);
                blocks++;
            }
        }

        Assert.InRange(blocks, 1000, int.MaxValue);
    }
}

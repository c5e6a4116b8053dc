using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>A build that is killed, and one that was killed between its two renames.</summary>
[Collection(EndToEndTests.Name)]
public sealed class InterruptedBuildTests(GoodSite good)
{
    private string Building => good.Site + ".building";

    private string Previous => good.Site + ".previous";

    [Theory]
    [InlineData("country")]
    [InlineData("shapes")]
    [InlineData("insee-pop1b")]
    [InlineData("tree")]
    [InlineData("simplify")]
    [InlineData("map")]
    [InlineData("site")]
    public void Build_KilledAfterAnyStage_LeavesTheGoodSiteAndTheNextBuildCleansUp(string stage)
    {
        // Nothing is kept from before: every stage runs.
        Directory.Delete(good.Work, recursive: true);
        using (var program = RunningProgram.Start("build", "--out", good.Site, "--work", good.Work))
        {
            program.WaitFor(stage);
            program.Kill();
        }

        using var raw = new SampleCopy();
        Assert.Equal(0, good.Build(raw).ExitCode);
        good.AssertUntouched();
    }

    [Fact]
    public void Build_AfterOneKilledBetweenItsRenames_BringsTheSiteBackEvenWhenItFails()
    {
        Directory.Move(good.Site, Previous);
        using var raw = new SampleCopy();
        raw.Delete(Communes);

        good.Refuses(raw, "v_commune_{AAAA}.csv");
    }

    [Fact]
    public void Build_AfterOneKilledBeforeItTidied_RemovesTheOldSite()
    {
        Directory.CreateDirectory(Previous);
        Directory.CreateDirectory(Building);
        File.WriteAllText(Path.Combine(Building, "half.json"), "{");
        using var raw = new SampleCopy();
        raw.Delete(Communes);

        good.Refuses(raw, "v_commune_{AAAA}.csv");
    }
}

using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>A build that is killed, and one that was killed between its two renames.</summary>
[Collection(EndToEndTests.Name)]
public sealed class InterruptedBuildTests(GoodSite good)
{
    private string Building => good.Site + ".building";

    private string Previous => good.Site + ".previous";

    [Fact]
    public void Build_Killed_LeavesTheGoodSiteAndTheNextBuildCleansUp()
    {
        using (var program = RunningProgram.Start("build", "--out", good.Site, "--work", good.Work))
        {
            // The site is being written from here on.
            program.WaitFor("simplify");
            program.Kill();
        }

        Assert.True(Directory.Exists(Building));
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

using Rezone.Audit.Tests.Attacks;
using Rezone.Audit.Tests.Mutants;

namespace Rezone.Audit.Tests;

/// <summary>Twelve engines with one rule broken: the suite notices each, and nothing in what the true engine writes.</summary>
public sealed class SabotagedEngineTests
{
    private static readonly Lazy<RawTruth> Truth = new(() => RawTruth.Read(SampleSite.Root.Sample));

    /// <summary>Which attack kills which.</summary>
    public static TheoryData<string, string> Killers() => new()
    {
        { "no complement", "04 complements" },
        { "no nested rule", "05 nested" },
        { "EPCI totals from the raw table", "02 zonings" },
        { "zero shown", "04 complements" },
        { "threshold 10", "04 complements" },
        { "legend from the raw table", "12 extremes" },
        { "cut refined between releases", "13 vintages" },
        { "greedy groups", "06 closed form" },
        { "band total in a cut of its own", "03 bands" },
        { "residual of professionals skipped", "16 professionals" },
        { "Parquet nulled after writing", "18 leftovers" },
        { "estimate for one commune", "10 status" },
        { "no complement", "06 closed form" },
        { "no complement", "07 linear programs" },
    };

    [Theory]
    [MemberData(nameof(Killers))]
    public void Recover_SabotagedEngine_IsKilled(string engine, string attack)
    {
        using var folders = new ScratchFolders();
        SabotagedEngines.All[engine](SampleEngine.Shared.Value, folders["now"]);
        var site = new AttackedSite(folders["now"], Truth.Value)
        {
            Before = attack == "13 vintages" ? Earlier(folders["before"]) : null,
        };

        Assert.NotEmpty(AttackSuite.All.Single(a => a.Name == attack).Recover(site));
    }

    [Fact]
    public void Killers_NameEverySabotagedEngine() =>
        Assert.Equal(SabotagedEngines.All.Keys.Order(StringComparer.Ordinal), Killers().Select(k => k.Data.Item1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Write_TrueEngine_GivesTheBytesOfTheProgram()
    {
        using var folders = new ScratchFolders();
        SampleEngine.Shared.Value.Write(SampleEngine.Shared.Value.Publish(), folders["now"]);

        Assert.All(
            Directory.EnumerateFiles(SampleSite.Clean.Folder, "*", SearchOption.AllDirectories),
            f => Assert.Equal(File.ReadAllBytes(f), File.ReadAllBytes(Path.Combine(folders["now"], Path.GetRelativePath(SampleSite.Clean.Folder, f)))));
    }

    private static AttackedSite Earlier(string folder)
    {
        SabotagedEngines.WriteEarlier(SampleEngine.Shared.Value, folder);
        return new AttackedSite(folder, Truth.Value);
    }

    /// <summary>Folders that go when the test ends.</summary>
    private sealed class ScratchFolders : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("sabotage");

        public string this[string name] => Path.Combine(root.FullName, name);

        public void Dispose() => root.Delete(recursive: true);
    }
}

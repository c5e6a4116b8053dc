using Rezone.Tests.Simulation;

namespace Rezone.Tests.Golden;

public sealed class GoldenFolderTests
{
    private static readonly Dictionary<string, string> Actual = new(StringComparer.Ordinal)
    {
        ["a.txt"] = "one = 1\ntwo = 3\n",
        ["sub/new.txt"] = "new\n",
    };

    [Fact]
    public void Differences_NameWhatIsMissingChangedAndUnexpected()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.txt"), "one = 1\r\ntwo = 2\r\n");
        File.WriteAllText(Path.Combine(folder.Path, "gone.txt"), "gone");

        var differences = new GoldenFolder(folder.Path, _ => null).Differences(Actual);

        Assert.Equal(["missing     gone.txt", "unexpected  sub/new.txt", "changed     a.txt", "  - two = 2", "  + two = 3"], differences);
    }

    [Fact]
    public void Differences_SameLinesInAnotherOrder_AreTold()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "a.txt"), "two = 3\none = 1\n");

        var differences = new GoldenFolder(folder.Path, _ => null).Differences(Actual);

        Assert.Contains("  the same lines in another order, from line 1", differences);
    }

    [Fact]
    public void Check_Update_RewritesTheWholeFolder()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "gone.txt"), "gone");

        new GoldenFolder(folder.Path, name => name == "UPDATE_GOLDEN" ? "1" : null).Check(Actual);

        Assert.Empty(new GoldenFolder(folder.Path, _ => null).Differences(Actual));
    }

    [Fact]
    public void Check_UpdateInCi_IsRefusedAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "kept.txt"), "kept");
        var golden = new GoldenFolder(folder.Path, name => name is "UPDATE_GOLDEN" ? "1" : "true");

        Assert.Throws<InvalidOperationException>(() => golden.Check(Actual));

        Assert.Equal(["kept.txt"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
    }
}

using Rezone.Pipeline;
using Rezone.Pipeline.Stages;
using Rezone.Tests.Simulation;
using Spectre.Console;

namespace Rezone.Tests.Stages;

/// <summary>One stage, « copy », that writes its input into its folder.</summary>
public sealed class StageCacheTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter log = new();
    private int runs;

    private string Left => Path.Combine(folder.Path, "left");

    private string Record => Path.Combine(folder.Path, "stages", "copy.json");

    [Fact]
    public void Run_NothingChanged_KeepsWhatTheStageLeft()
    {
        var first = Run("a");
        var second = Run("a");

        Assert.Equal((true, false), (first.Ran, second.Ran));
        Assert.Equal(first.Outputs, second.Outputs);
        Assert.Equal(1, runs);
        Assert.Contains("kept: wrote a", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_InputChanged_RunsAndTellsWhy()
    {
        Run("a");

        Assert.True(Run("b").Ran);
        Assert.Equal("b", File.ReadAllText(Path.Combine(Left, "copy.txt")));
        Assert.Contains("wrote b (changed: text)", log.ToString(), StringComparison.Ordinal);
        Assert.True(Run("a").Ran);
    }

    [Fact]
    public void Run_InputNewOrGone_Runs()
    {
        Run("a");

        Assert.True(Run("a", more: [new StageInput("option", Fingerprint.Of(["x"]))]).Ran);
        Assert.True(Run("a").Ran);
        Assert.Contains("(changed: option)", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_OtherProgram_Runs()
    {
        Run("a");

        Assert.True(Run("a", program: "2").Ran);
        Assert.False(Run("a", program: "2").Ran);
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("truncated")]
    [InlineData("lost")]
    [InlineData("one too many")]
    [InlineData("renamed")]
    public void Run_FilesDamaged_RunsAgain(string damage)
    {
        Run("a");
        var file = Path.Combine(Left, "copy.txt");
        switch (damage)
        {
            case "edited": File.WriteAllText(file, "x"); break;
            case "truncated": File.WriteAllText(file, ""); break;
            case "lost": File.Delete(file); break;
            case "renamed": File.Move(file, Path.Combine(Left, "other.txt")); break;
            default: File.WriteAllText(Path.Combine(Left, "more.txt"), "x"); break;
        }

        Assert.True(Run("a").Ran);
        Assert.Equal(["copy.txt"], Directory.EnumerateFiles(Left).Select(Path.GetFileName));
        Assert.Contains("(its files were changed or lost)", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RecordCutAnywhere_RunsAgain()
    {
        Run("a");
        var whole = File.ReadAllBytes(Record);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Record, whole[..length]);
            Assert.True(Run("a").Ran, $"{length} bytes of the record were trusted.");
        }
    }

    [Fact]
    public void Run_StageFailsHalfWay_IsNotTrustedTheNextTime()
    {
        Run("a");
        Assert.Throws<InvalidOperationException>(() => Run("b", fails: true));

        // What lies there is half of b; a is asked for again.
        Assert.True(Run("a").Ran);
        Assert.Equal("a", File.ReadAllText(Path.Combine(Left, "copy.txt")));
    }

    [Fact]
    public void Fingerprint_OfLists_KeepsTheirPartsApart()
    {
        Assert.NotEqual(Fingerprint.Of(["ab", "c"]), Fingerprint.Of(["a", "bc"]));
        Assert.NotEqual(Fingerprint.Of(["a"]), Fingerprint.Of(["a", ""]));
    }

    public void Dispose()
    {
        folder.Dispose();
        log.Dispose();
    }

    private StageResult Run(string text, string program = "1", bool fails = false, StageInput[]? more = null)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(log) });
        var cache = new StageCache(Path.Combine(folder.Path, "stages"), Fingerprint.Of([program]), new RunLog(console));
        return cache.Run("copy", [new StageInput("text", Fingerprint.Of([text])), .. more ?? []], StageOutputs.In(Left), () =>
        {
            runs++;
            if (Directory.Exists(Left))
                Directory.Delete(Left, recursive: true);
            Directory.CreateDirectory(Left);
            File.WriteAllText(Path.Combine(Left, "copy.txt"), text);
            return fails ? throw new InvalidOperationException("cut") : $"wrote {text}";
        });
    }
}

using Rezone.Tests.Golden;

namespace Rezone.Tests.Corpus;

/// <summary>
/// The corpus of broken files: each with what the program must say of it, in <c>tests/golden/broken-files</c>. To add a case,
/// add a line to one of the lists and write its text with <c>UPDATE_GOLDEN=1</c>; then read it: nothing may be wrong in silence.
/// </summary>
public sealed class CorpusTests
{
    private static readonly IReadOnlyList<BrokenFile> Cases =
    [
        .. BrokenTexts.All, .. BrokenColumns.All, .. BrokenNumbers.All, .. BrokenCodes.All, .. BrokenRows.All, .. BrokenExtracts.All, .. BrokenAreas.All,
        .. BrokenArchives.All, .. BrokenFolders.All, .. BrokenWorkbooks.All, .. BrokenShapes.All, .. BrokenDeclarations.All,
    ];

    [Fact]
    public void Read_EveryBrokenFile_GivesTheExpectedOutcome()
    {
        using var ground = new CorpusGround();
        var good = new CorpusOutcome(ground, withShapes: false);
        var goodWithShapes = new CorpusOutcome(ground, withShapes: true);
        Assert.NotEmpty(good.Facts);
        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(Cases, @case =>
        {
            var text = Outcome(@case, @case.WithShapes ? goodWithShapes : good);
            lock (actual)
                actual.Add(@case.Name + ".txt", text);
        });

        GoldenFolder.Named("broken-files").Check(actual);
    }

    [Fact]
    public void Cases_AreAtLeastSixtyAndEachHasItsOwnName()
    {
        Assert.True(Cases.Count >= 60, $"{Cases.Count} cases");
        Assert.Equal(Cases.Count, Cases.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Outcome(BrokenFile @case, CorpusOutcome good)
    {
        using var ground = new CorpusGround();
        try
        {
            @case.Break(ground);
            return new CorpusOutcome(ground, @case.WithShapes).Describe(@case.Defect, good);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return $"# {@case.Defect}\nBUG {bug}\n";
        }
    }
}

using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>
/// The real workbook of 2020, see <see cref="RealRawData"/>, against figures that a script of its own read from the cells of
/// the workbook; the counterpart on invented rows is <see cref="IngestBpeTests"/>.
/// </summary>
public sealed class RealBpeTests(RealFrance france) : IClassFixture<RealFrance>, IDisposable
{
    private const int InTheWorkbook = 49_113;

    // Neussargues-Moissac has 1, Essarts-en-Bocage 7, Les Hauts-Talican none: split since, they are given to nobody.
    private const int OfSplitCommunes = 1 + 0 + 7;

    private readonly string folder = Directory.CreateTempSubdirectory("rezone").FullName;

    [Fact]
    public void Run_RealWorkbook_HasTheFiguresOfItsCells()
    {
        if (france is not { Raw: not null, Folder: { } real, Country: { } country, History: { } history })
            return;
        var raw = RawFolders.Open(new SourceManifest([RealRawData.Manifest["insee-bpe"]]), [real]);
        using var issues = new RowIssues(TextWriter.Null);

        var counts = IngestBpe.Run(new IngestContext(raw, country, history, folder, issues));

        Assert.Equal((34_965 + 45, 3L), (counts.Rows, counts.Issues));
        Assert.Equal("(insee-bpe, split-commune) 3", string.Join('\n', issues.Counts.Select(c => $"{c.Key} {c.Value}")));
        var facts = FactTable.Read(folder, "insee-bpe").ToList();
        Assert.Equal(InTheWorkbook - OfSplitCommunes, facts.Sum(f => f.Amount));
        Assert.Equal((2_210, 21_580 - 1 - 3), (Sum("D108"), Sum("D307")));
        Assert.Equal("D101=2 D102=3 D103=2 D104=3 D106=2 D107=1 D108=2 D109=9 D110=4 D111=1 D112=1 D113=2 D302=3 D303=3 D304=2 D307=15", Of("01053"));
        Assert.Equal("D101=2 D102=2 D103=1 D104=3 D106=1 D107=1 D108=2 D109=6 D110=3 D111=2 D112=1 D302=3 D303=5 D304=1 D307=31", Of("2A004"));
        Assert.Equal("D101=3 D102=4 D104=5 D106=1 D107=2 D111=5 D112=1 D113=3 D302=9 D303=19 D304=1 D307=44", Of("97411"));
        Assert.Equal("D107=1 D303=1 D307=2", Of("97608"));
        Assert.Equal("D101=13 D102=8 D103=4 D104=22 D105=1 D106=5 D107=4 D108=21 D109=17 D110=3 D111=8 D112=4 D113=8 D302=44 D303=17 D304=5 D307=163", Of("31555"));
        Assert.Equal("D104=1 D108=6 D109=3 D110=1 D302=8 D303=1 D307=34", Of("13201"));
        Assert.Equal("D101=3 D102=2 D103=1 D104=3 D106=2 D108=7 D109=4 D111=2 D302=7 D303=15 D304=1 D307=32", Of("69383"));
        Assert.Equal("D101=4 D102=4 D103=2 D104=17 D106=1 D107=2 D108=15 D109=8 D110=1 D111=2 D113=4 D302=11 D303=16 D304=1 D307=52", Of("75113"));
        Assert.Equal("D307=1", Of("22016"));
        // Codes that changed since: 12076, 49069 and 69159 of 2021.
        Assert.Equal(["D307=1", "D113=1 D307=5", "D307=1"], new[] { "12218", "49126", "69114" }.Select(Of));

        decimal? Sum(string type) => facts.Where(f => f.Values[0] == type).Sum(f => f.Amount);
        string Of(string code) => string.Join(' ', facts.Where(f => f.Commune.ToString() == code).Select(f => $"{f.Values[0]}={f.Amount:0}"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

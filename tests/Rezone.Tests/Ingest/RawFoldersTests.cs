using Rezone.Domain;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class RawFoldersTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("rezone").FullName;

    [Fact]
    public void Open_SeveralDates_TakesTheNewestInSubfoldersToo()
    {
        Write("raw/a/table_2024.csv");
        Write("raw/b/table_2026.csv");
        Write("raw/table_2025.csv");

        var source = Open(Source("s", File("t", "table_{AAAA}.csv")), "raw");

        Assert.Equal(["table_2026.csv"], source.Files.Select(f => f.Name));
        Assert.Equal("2026", source.File("t").Date);
        Assert.False(source.Simulated);
    }

    [Theory]
    [InlineData("table_2026.csv.gz")]
    [InlineData("table_2026.csv.zip")]
    [InlineData("table_2026.zip")]
    [InlineData("table_2026_csv.zip")]
    [InlineData("TABLE_2026.CSV")]
    public void Open_WrappedFile_IsFound(string name)
    {
        Write("raw/" + name);

        Assert.Equal([name], Open(Source("s", File("t", "table_{AAAA}.csv")), "raw").Files.Select(f => f.Name));
    }

    [Theory]
    [InlineData("table_2026.extrait-15-lignes.csv")]
    [InlineData("table_26.csv")]
    [InlineData("old_table_2026.csv")]
    public void Open_OtherName_IsNotTheFile(string name)
    {
        Write("raw/" + name);

        Assert.True(Open(Source("s", File("t", "table_{AAAA}.csv")), "raw").Missing);
    }

    [Fact]
    public void Open_RequiredSourceMissing_SaysPatternFolderAndWhereToGetIt()
    {
        Write("raw/other.csv");
        var entry = Source("s", File("t", "table_{AAAA}.csv")) with { Required = true, WhereToGet = "Demander à la Cnam." };

        var error = Assert.Throws<UserError>(() => Open(entry, "raw"));

        Assert.Equal(UserErrorKind.Source, error.Kind);
        Assert.Contains("« table_{AAAA}.csv »", error.Message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(root, "raw"), error.Message, StringComparison.Ordinal);
        Assert.Contains("Demander à la Cnam.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TwoFolders_TakesASourceWholeFromTheFirstThatHasIt()
    {
        Write("raw/a_2026.csv");
        Write("simulated/a_2027.csv");
        Write("simulated/b.csv");
        Write("simulated/simulation.json", """{"sources": ["s"], "seed": 7, "note": "essai", "cog": 2024}""");
        var entry = Source("s", File("a", "a_{AAAA}.csv"), File("b", "b.csv")) with { Cog = 2020 };

        var source = Open(entry, "raw", "simulated");

        Assert.Equal(["a_2027.csv", "b.csv"], source.Files.Select(f => f.Name));
        Assert.True(source.Simulated);
        Assert.Equal(2024, source.Cog);
    }

    [Fact]
    public void Open_SimulationOfAnotherSourceOrFolder_LeavesTheSourceReal()
    {
        Write("raw/t.csv");
        Write("raw/simulation.json", """{"sources": ["other"], "seed": 1, "note": ""}""");
        Write("raw/below/simulation.json", """{"sources": ["s"], "seed": 1, "note": ""}""");

        Assert.False(Open(Source("s", File("t", "t.csv")), "raw").Simulated);
    }

    [Fact]
    public void Open_SimulationThatIsNotOne_IsAnError()
    {
        Write("raw/simulation.json", "{\n\"seed\": 1}");

        var error = Assert.Throws<UserError>(() => Open(Source("s", File("t", "t.csv")), "raw"));

        Assert.Contains("simulation.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SameVintageTwice_IsAnError()
    {
        Write("raw/t_2026.csv");
        Write("raw/again/t_2026.csv.gz");

        var error = Assert.Throws<UserError>(() => Open(Source("s", File("t", "t_{AAAA}.csv")), "raw"));

        Assert.Contains("are the same vintage of one table", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_OneFilePerTerritory_TakesTheNewestOfEach()
    {
        Write("raw/A_GLP_2025-01-01.zip");
        Write("raw/A_GLP_2026-01-01.zip");
        Write("raw/A_FXX_2026-01-01.zip");

        var source = Open(Source("s", File("t", "A_*_{AAAA-MM-JJ}.zip") with { Several = true }), "raw");

        Assert.Equal(["A_FXX_2026-01-01.zip", "A_GLP_2026-01-01.zip"], source.Files.Select(f => f.Name));
    }

    [Fact]
    public void Open_AlternativeLayouts_TakesTheFirstDeclaredThatIsThere()
    {
        Write("raw/archive_2020.csv");
        Write("raw/stock-b.csv");
        var entry = Source(
            "s",
            File("stock", "stock.csv"),
            File("b", "stock-b.csv") with { InsteadOf = "stock" },
            File("archive", "archive_{AAAA}.csv") with { InsteadOf = "stock" });

        Assert.Equal(["b"], Open(entry, "raw").Files.Select(f => f.Declared.Id));
    }

    [Fact]
    public void Open_DeclaredSha256_IsChecked()
    {
        Write("raw/t.csv", "abc");
        // sha256sum of the three bytes « abc », FIPS 180-2 example.
        const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        var right = File("t", "t.csv") with { Sha256 = Abc.ToUpperInvariant() };
        var wrong = File("t", "t.csv") with { Sha256 = new string('0', 64) };

        Assert.False(Open(Source("s", right), "raw").Missing);
        var error = Assert.Throws<UserError>(() => Open(Source("s", wrong), "raw"));
        Assert.Contains($"t.csv: its SHA-256 is {Abc}, the manifest declares 0000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderThatDoesNotExist_IsAnError() =>
        Assert.Contains(
            "does not exist",
            Assert.Throws<UserError>(() => Open(Source("s", File("t", "t.csv")), "nowhere")).Message,
            StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(root, recursive: true);

    private RawSource Open(SourceManifestEntry entry, params string[] folders) =>
        RawFolders.Open(new SourceManifest([entry]), [.. folders.Select(f => Path.Combine(root, f))])[entry.Id];

    private void Write(string name, string text = "")
    {
        var path = Path.Combine(root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? root);
        System.IO.File.WriteAllText(path, text);
    }

    private static SourceManifestEntry Source(string id, params SourceManifestFile[] files) =>
        new(id, "Titre", "Producteur", "Licence", "2026", "https://example.org/", "Demander.", Required: false, Confidential: false, files);

    private static SourceManifestFile File(string id, string pattern) => new(id, pattern, "csv", "utf-8", [], ";");
}

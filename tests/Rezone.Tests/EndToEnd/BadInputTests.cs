using System.Text;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>Every text file of the sample, damaged as a whole in each of the ways in which files are damaged.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BadInputTests(GoodSite good)
{
    public static TheoryData<string> Files => [.. All];

    public static TheoryData<string> TextFiles => [.. Texts];

    public static TheoryData<string> HeadedFiles => [.. Tables];

    [Theory]
    [InlineData(Communes, "v_commune_{AAAA}.csv")]
    [InlineData(Departements, "v_departement_{AAAA}.csv")]
    [InlineData(Regions, "v_region_{AAAA}.csv")]
    [InlineData(Movements, "v_mvt_commune_{AAAA}.csv")]
    [InlineData(Populations, "donnees_communes.csv")]
    [InlineData(Epcis, "epcicom*.xlsx")]
    [InlineData(Mainland, "communes of the COG of 2026 have no shape: 20001, 20002")]
    public void Build_RequiredFileMissing_SaysWhichAndWhereToGetIt(string file, string expected)
    {
        using var raw = new SampleCopy();
        raw.Delete(file);

        good.Refuses(raw, expected);
    }

    [Fact]
    public void Build_OptionalSourcesMissing_SaysWhichAndBuilds()
    {
        using var raw = new SampleCopy();
        foreach (var file in new[] { Ages, Postcodes, Finess, Consommants })
            raw.Delete(file);

        var outcome = good.Build(raw, site: Path.Combine(raw.Folder, "site"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Message));
        Assert.All(
            ["insee-pop1b", "laposte-hexasmal", "finess-et", "am-consommants"],
            source => Assert.Contains($", {source} is missing", outcome.Log, StringComparison.Ordinal));
        good.AssertUntouched();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Build_EmptyFile_IsNamed(string file)
    {
        using var raw = new SampleCopy();
        raw.Bytes(file, _ => []);

        good.Refuses(raw, file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Build_FileOfNoise_IsNamedAndDoesNotReachTheTerminal(string file)
    {
        using var raw = new SampleCopy();
        raw.Bytes(file, _ => [.. Enumerable.Range(0, 5000).Select(i => (byte)(((i * 7919) + 13) % 256))]);

        var message = good.Refuses(raw, file);

        Assert.DoesNotContain(message, c => char.IsControl(c) && c != '\n');
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Build_FileCutInTheMiddle_IsNamed(string file)
    {
        using var raw = new SampleCopy();
        raw.Bytes(file, bytes => bytes[..(bytes.Length / 2)]);

        good.Refuses(raw, file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Build_SameFileTwice_NamesBothPlaces(string file)
    {
        using var raw = new SampleCopy();
        Directory.CreateDirectory(raw.PathOf("again"));
        File.Copy(raw.PathOf(file), raw.PathOf("again/" + file));

        good.Refuses(raw, raw.PathOf(file), raw.PathOf("again/" + file), "are the same vintage of one table");
    }

    [Theory]
    [InlineData(Populations)]
    [InlineData(Epcis)]
    [InlineData(Overseas)]
    public void Build_LinkToNowhere_IsNamed(string file)
    {
        using var raw = new SampleCopy();
        raw.Delete(file);
        File.CreateSymbolicLink(raw.PathOf(file), raw.PathOf("nowhere"));

        good.Refuses(raw, $"{raw.PathOf(file)} cannot be read");
    }

    [Theory]
    [MemberData(nameof(HeadedFiles))]
    public void Build_HeaderWithoutRows_IsRefused(string file)
    {
        using var raw = new SampleCopy();
        raw.Lines(file, lines => lines.Take(1));

        good.Refuses(raw, $"{file}: the file holds no row.");
    }

    [Theory]
    [MemberData(nameof(HeadedFiles))]
    public void Build_RowsWithoutHeader_IsRefusedWithoutQuotingThem(string file)
    {
        using var raw = new SampleCopy();
        raw.Lines(file, lines => lines.Skip(1));

        var message = good.Refuses(raw, $"{file}, line 1: line 1 holds numbers, where the names of the columns were expected.");

        Assert.DoesNotContain(" « ", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HeadedFiles))]
    public void Build_WrongHeader_NamesTheColumns(string file)
    {
        var separator = SampleCopy.SeparatorOf(file);
        Header(file, names => [.. names[..^1], "AUTRE"], "missing « ", "unknown « AUTRE »");
        Header(file, names => names[..^1], "missing « ");
        Header(file, names => [.. names, "AUTRE"], "unknown « AUTRE »");
        Header(file, names => [names[1], names[0], .. names[2..]], "out of place « ");
        Header(file, names => [string.Join(separator == ';' ? ',' : ';', names)], "missing « ", "Check separator and encoding");
    }

    [Theory]
    [InlineData(Communes, "line 2\n", "[invalid-encoding]")]
    [InlineData(Departements, "line 4\n", "[invalid-encoding]")]
    [InlineData(Regions, "line 3\n", "[invalid-encoding]")]
    [InlineData(Movements, "line 3\n", "[invalid-encoding]")]
    [InlineData(Populations, "line 1: ", "unknown « R\uFFFDgion »")]
    [InlineData(Finess, "line 2\n", "[invalid-encoding]")]
    public void Build_Latin1InsteadOfUtf8_NamesTheLine(string file, string line, string expected)
    {
        using var raw = new SampleCopy();
        raw.Bytes(file, bytes => Encoding.Convert(Encoding.UTF8, Encoding.Latin1, bytes));

        good.Refuses(raw, $"{file}, {line}", expected);
    }

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void Build_Utf16WithoutMark_IsRefused(string file)
    {
        using var raw = new SampleCopy();
        raw.Text(file, text => string.Concat(text.Select(c => $"{c}\0")));

        good.Refuses(raw, file);
    }

    [Theory]
    [MemberData(nameof(TextFiles))]
    public void Build_LastLineCut_IsRefusedWhateverIsTolerated(string file)
    {
        using var raw = new SampleCopy();
        var separator = SampleCopy.SeparatorOf(file);
        raw.Text(file, text => text.TrimEnd()[..(text.TrimEnd().LastIndexOf('\n') + 3)].TrimEnd(separator));

        good.Refuses(raw, file, "the file ends inside this line, without a line break");
    }

    [Theory]
    [InlineData(Consommants)]
    [InlineData(Populations)]
    public void Build_LastCountWithoutLineBreak_MayBeHalfANumber(string file)
    {
        using var raw = new SampleCopy();
        raw.Text(file, text => text.TrimEnd());

        good.Refuses(raw, file, "the file ends inside this line, without a line break");
    }

    [Theory]
    [InlineData(Communes, "donnees_communes.csv, line ", "[unknown-commune]")]
    [InlineData(Departements, "v_commune_2026.csv, line 94, column « DEP »: « 96 »", "[unknown-departement]")]
    [InlineData(Regions, "v_departement_2026.csv, column « REG »: « 95 »", "[unknown-region]")]
    [InlineData(Populations, "donnees_communes.csv, column « COM »: « 20002 »", "[missing-row]")]
    [InlineData(Ages, "TD_POP1B_2022_csv.zip, column « CODGEO »: « 96301 »", "[missing-row]")]
    [InlineData(Consommants, "am-consommants-2026-S1.csv, column « code_commune »: « 20001 »", "[missing-row]")]
    public void Build_RowMissing_NamesWhatLacksIt(string file, string place, string key)
    {
        using var raw = new SampleCopy();
        raw.Lines(file, lines => lines.Where((_, i) => i != 2));

        good.Refuses(raw, place, key);
    }

    [Theory]
    [InlineData(Communes, "COM")]
    [InlineData(Departements, "DEP")]
    [InlineData(Regions, "REG")]
    [InlineData(Populations, "COM")]
    [InlineData(Ages, "AGED100")]
    [InlineData(Consommants, "population")]
    public void Build_RowTwice_NamesTheSecond(string file, string column)
    {
        using var raw = new SampleCopy();
        raw.Lines(file, lines => [.. lines[..3], lines[2], .. lines[3..]]);

        good.Refuses(raw, $"{file}, line 4, column « {column} »: « ", "[duplicate-row]");
    }

    [Theory]
    [MemberData(nameof(HeadedFiles))]
    public void Build_CellTooManyBelowAnEmptyLine_NamesTheLine(string file)
    {
        using var raw = new SampleCopy();
        var separator = SampleCopy.SeparatorOf(file);
        raw.Lines(file, lines => [.. lines.Take(2), "", lines[2] + separator, .. lines.Skip(3)]);

        good.Refuses(raw, $"{file}, line 4\n", " cells were expected, ", "[field-count]");
    }

    [Theory]
    [MemberData(nameof(HeadedFiles))]
    public void Build_QuoteThatNeverCloses_NamesTheLine(string file)
    {
        using var raw = new SampleCopy();
        raw.Line(file, 3, line => '"' + line);

        good.Refuses(raw, $"{file}, line 3\n", "[malformed-quotes]");
    }

    private void Header(string file, Func<string[], string[]> edit, params string[] expected)
    {
        using var raw = new SampleCopy();
        var separator = SampleCopy.SeparatorOf(file);
        raw.Line(file, 1, line => string.Join(separator, edit(line.Split(separator))));

        good.Refuses(raw, [$"{file}, line 1: the columns are not those of the manifest: ", "Expected: ", .. expected]);
    }
}

using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>One cell of the third line of a table, wrong in each of the ways in which cells are wrong.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BadCellTests(GoodSite good)
{
    private const int Line = 3;

    [Theory]
    [InlineData(Communes, "COM", "2002", "lost-leading-zero")]
    [InlineData(Communes, "DEP", "21", "unknown-departement")]
    [InlineData(Communes, "DEP", "2Z", "unknown-departement")]
    [InlineData(Communes, "DEP", "", "not-a-departement-code")]
    [InlineData(Communes, "REG", "09", "unknown-region")]
    [InlineData(Communes, "REG", "", "unknown-region")]
    [InlineData(Communes, "LIBELLE", "", "empty-cell")]
    [InlineData(Departements, "DEP", "", "empty-cell")]
    [InlineData(Departements, "LIBELLE", "", "empty-cell")]
    [InlineData(Regions, "REG", "", "empty-cell")]
    [InlineData(Movements, "DATE_EFF", "01/01/2026", "not-a-date")]
    [InlineData(Movements, "COM_AV", "2005", "lost-leading-zero")]
    [InlineData(Movements, "COM_AP", "20 05", "not-a-commune-code")]
    [InlineData(Populations, "COM", "20998", "unknown-commune")]
    [InlineData(Populations, "COM", "2002", "lost-leading-zero")]
    [InlineData(Populations, "COM", " 20002 ", "not-a-commune-code")]
    [InlineData(Populations, "COM", "96200", "whole-city")]
    [InlineData(Populations, "PMUN", "-5", "not-a-count")]
    [InlineData(Populations, "PMUN", "+5", "not-a-count")]
    [InlineData(Populations, "PMUN", "cent", "not-a-count")]
    [InlineData(Populations, "PMUN", "5,0", "not-a-count")]
    [InlineData(Populations, "PMUN", "5.0", "not-a-count")]
    [InlineData(Populations, "PMUN", "1 310", "not-a-count")]
    [InlineData(Populations, "PMUN", "999999999999999999999", "not-a-count")]
    [InlineData(Populations, "PMUN", "9223372036854775807", "not-a-count")]
    [InlineData(Populations, "PMUN", "", "missing-count")]
    [InlineData(Populations, "PTOT", "7", "parts-do-not-add-up")]
    [InlineData(Ages, "NIVGEO", "DEP", "unknown-level")]
    [InlineData(Ages, "CODGEO", "20998", "unknown-commune")]
    [InlineData(Ages, "CODGEO", "6301", "lost-leading-zero")]
    [InlineData(Ages, "SEXE", "3", "unknown-sex")]
    [InlineData(Ages, "AGED100", "101", "unknown-age")]
    [InlineData(Ages, "NB", "-1.5", "not-an-amount")]
    [InlineData(Ages, "NB", "cent", "not-an-amount")]
    [InlineData(Ages, "NB", "NaN", "not-an-amount")]
    [InlineData(Ages, "NB", "1e500", "not-an-amount")]
    [InlineData(Ages, "NB", "99999999999999999999", "not-an-amount")]
    [InlineData(Ages, "NB", "", "not-an-amount")]
    [InlineData(Postcodes, "Code_commune_INSEE", "20998", "unknown-commune")]
    [InlineData(Postcodes, "Code_commune_INSEE", "2002", "lost-leading-zero")]
    [InlineData(Postcodes, "Code_postal", "2185", "lost-leading-zero")]
    [InlineData(Postcodes, "Code_postal", "", "not-a-postcode")]
    [InlineData(Consommants, "code_commune", "20998", "unknown-commune")]
    [InlineData(Consommants, "code_commune", "96200", "whole-city")]
    [InlineData(Consommants, "code_commune", "Z0001-", "not-a-commune-code")]
    [InlineData(Consommants, "population", "18+", "unknown-population")]
    public void Build_BadCell_IsNamedWithFileLineColumnAndValue(string file, string column, string value, string key)
    {
        using var raw = new SampleCopy();
        raw.Cell(file, Line, column, value);

        good.Refuses(raw, $"{file}, line {Line}, column « {column} »{(value.Length > 0 ? $": « {value} »" : "\n")}", $"[{key}]");
    }

    [Theory]
    [InlineData("consommants", "-765432", "not-a-count")]
    [InlineData("consommants", "765432,0", "not-a-count")]
    [InlineData("consommants", "765432.0", "not-a-count")]
    [InlineData("consommants", "765432 personnes", "not-a-count")]
    [InlineData("consommants", "765432765432765432765432", "not-a-count")]
    [InlineData("consommants", "7654327654327654327", "not-a-count")]
    [InlineData("sans_medecin_traitant", "-765432", "not-a-count")]
    [InlineData("code_commune", "7654", "lost-leading-zero")]
    [InlineData("code_commune", "765432", "not-a-commune-code")]
    [InlineData("population", "765432", "unknown-population")]
    public void Build_BadCellThatIsACount_IsNamedWithoutIt(string column, string value, string key)
    {
        using var raw = new SampleCopy();
        raw.Cell(Consommants, Line, column, value);

        var message = good.Refuses(raw, $"{Consommants}, line {Line}, column « {column} »\n", $"[{key}]");

        Assert.DoesNotContain("7654", message + good.IssueList, StringComparison.Ordinal);
    }

    // Lines 2 to 7 are the six populations of one commune: tous, 17+, 17-69, 70+, ald-17+, c2s-17+.
    [Theory]
    [InlineData(3, "consommants", "765432", "line 3, column « consommants »: « 20001 »", "above-its-whole")]
    [InlineData(4, "consommants", "765432", "line 4, column « consommants »: « 20001 »", "above-its-whole")]
    [InlineData(5, "consommants", "0", "line 3, column « consommants »: « 20001 »", "parts-do-not-add-up")]
    [InlineData(6, "consommants", "765432", "line 6, column « consommants »: « 20001 »", "above-its-whole")]
    [InlineData(7, "sans_medecin_traitant", "765432", "line 7, column « sans_medecin_traitant »: « 20001 »", "above-its-whole")]
    [InlineData(2, "sans_medecin_traitant", "765432", "line 2, column « sans_medecin_traitant »: « 20001 »", "unexpected-value")]
    [InlineData(3, "sans_medecin_traitant", "", "line 3, column « sans_medecin_traitant »: « 20001 »", "partly-collected")]
    [InlineData(2, "consommants", "", "column « consommants »: « 20001 »", "partly-collected")]
    public void Build_CountsThatContradictEachOther_AreNamedWithoutThem(int line, string column, string value, string place, string key)
    {
        using var raw = new SampleCopy();
        var before = raw.Cell(Consommants, line, column, value);

        var message = good.Refuses(raw, $"{Consommants}, {place}", $"[{key}]");

        Assert.DoesNotContain("765432", message + good.IssueList, StringComparison.Ordinal);
        Assert.DoesNotContain($"« {before} »", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OneBadCount_IsOneError()
    {
        using var raw = new SampleCopy();
        raw.Cell(Consommants, Line, "consommants", "-1");
        Assert.Equal(2, good.Refuses(raw, "1 bad rows, 0 tolerated (not-a-count: 1)").Split("→").Length - 1);

        using var other = new SampleCopy();
        other.Cell(Populations, Line, "PMUN", "-1");
        Assert.Equal(2, good.Refuses(other, "1 bad rows, 0 tolerated (not-a-count: 1)").Split("→").Length - 1);
    }

    [Theory]
    [InlineData("9620", "unknown-city")]
    [InlineData("20999", "unknown-city")]
    [InlineData("", "unknown-city")]
    public void Build_ArrondissementOfNoCity_IsNamed(string city, string key)
    {
        using var raw = new SampleCopy();
        var line = 0;
        raw.Lines(Communes, lines =>
        {
            line = lines.FindIndex(l => l.StartsWith("ARM,", StringComparison.Ordinal)) + 1;
            return lines;
        });
        raw.Cell(Communes, line, "COMPARENT", city);

        good.Refuses(raw, $"{Communes}, line {line}, column « COMPARENT »", $"[{key}]");
    }

    [Fact]
    public void Build_DepartementOfNoRegion_IsNamed()
    {
        using var raw = new SampleCopy();
        raw.Cell(Departements, Line, "REG", "77");

        good.Refuses(raw, $"{Departements}, column « REG »: « 77 »", "[unknown-region]");
    }

    [Theory]
    [InlineData("nofinesset", "20100100", "not-a-finess-number")]
    [InlineData("categetab", "62", "not-a-category")]
    [InlineData("commune", "998", "unknown-commune")]
    [InlineData("commune", "", "not-a-commune-code")]
    [InlineData("genre", "structure", "unknown-record")]
    public void Build_BadEstablishments_AreCountedWithinToleranceAndRefusedAboveIt(string column, string value, string key)
    {
        using var raw = new SampleCopy();
        for (var line = 2; line <= 52; line++)
            raw.Cell(Finess, line, column, value);

        good.Refuses(raw, $"{Finess}, line 2", $"[{key}]", "bad rows, 50 tolerated");
    }

    [Fact]
    public void Build_FewBadEstablishments_AreListedAndBuilt()
    {
        using var raw = new SampleCopy();
        raw.Cell(Finess, 2, "commune", "998");
        raw.Cell(Finess, 3, "categetab", "6A0");
        raw.Line(Finess, 4, line => line + ";");

        var outcome = good.Build(raw, site: Path.Combine(raw.Folder, "site"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Message));
        Assert.Contains($"finess-et;{Finess};2;commune;998;unknown-commune;", good.IssueList, StringComparison.Ordinal);
        Assert.Contains($"finess-et;{Finess};3;categetab;6A0;not-a-category;", good.IssueList, StringComparison.Ordinal);
        Assert.Contains($"finess-et;{Finess};4;;;field-count;", good.IssueList, StringComparison.Ordinal);
        good.AssertUntouched();
    }

    [Fact]
    public void Build_FinessThatLostItsEnd_IsRefused()
    {
        using var raw = new SampleCopy();
        raw.Lines(Finess, lines => lines.Where(l => !l.StartsWith("geolocalisation", StringComparison.Ordinal)));

        good.Refuses(raw, $"{Finess}: the file holds no establishment, or no location of one");
    }
}

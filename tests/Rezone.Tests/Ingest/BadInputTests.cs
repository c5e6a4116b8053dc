using System.Text;
using Rezone.Domain;

namespace Rezone.Tests.Ingest;

/// <summary>What every text file can suffer, on the table of populations and the one of postcodes.</summary>
public sealed class BadInputTests
{
    private const string Populations = "donnees_communes.csv";
    private const string Header = "REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT";

    [Theory]
    [InlineData("REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP", "missing « PTOT »")]
    [InlineData("REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT;X", "unknown « X »")]
    [InlineData("REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PCAP;PMUN;PTOT", "out of place « PCAP », « PMUN »")]
    [InlineData("REG;Region;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT", "missing « Région »; unknown « Region »")]
    [InlineData("REG,Région,DEP,CODARR,CODCAN,CODCOM,COM,Commune,PMUN,PCAP,PTOT", "Check separator and encoding")]
    [InlineData("REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT;PTOT", "12 columns instead of 11, one stands twice")]
    public void Read_WrongHeader_NamesTheColumns(string header, string expected)
    {
        using var france = new TinyFrance();
        france.Edit(Populations, Header, header);

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Equal(UserErrorKind.Source, error.Kind);
        Assert.Contains("donnees_communes.csv, line 1", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";860;16;876", ";-860;16;876", "line 2, column « PMUN »: « -860 »", "not-a-count")]
    [InlineData(";860;16;876", ";8 60;16;876", "line 2, column « PMUN »: « 8 60 »", "not-a-count")]
    [InlineData(";860;16;876", ";860;16", "donnees_communes.csv, line 2", "field-count")]
    [InlineData(";860;16;876", ";860;16;876;0", "donnees_communes.csv, line 2", "field-count")]
    [InlineData(";01002;B", ";01001;B", "line 3, column « COM »: « 01001 »", "duplicate-row")]
    [InlineData(";01002;B", ";01999;B", "line 3, column « COM »: « 01999 »", "unknown-commune")]
    [InlineData(";01002;B", ";1002;B", "line 3, column « COM »: « 1002 »", "lost-leading-zero")]
    [InlineData(";01002;B", ";75056;B", "line 3, column « COM »: « 75056 »", "whole-city")]
    [InlineData(";L'Aville;", ";\"L'Aville;", "donnees_communes.csv, line 2", "malformed-quotes")]
    public void Read_BadRow_IsNamedWithFileLineColumnAndValue(string good, string bad, string place, string key)
    {
        using var france = new TinyFrance();
        france.Edit(Populations, good, bad);

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WrongEncoding_NamesTheHeaderOrTheLine()
    {
        using var france = new TinyFrance();
        var text = File.ReadAllText(france.PathOf(Populations));
        File.WriteAllText(france.PathOf(Populations), text, Encoding.Latin1);
        Assert.Contains("unknown « R", Assert.Throws<UserError>(() => france.Country()).Message, StringComparison.Ordinal);

        using var other = new TinyFrance();
        var bytes = Encoding.UTF8.GetBytes(text);
        bytes[Encoding.UTF8.GetBytes(text[..text.IndexOf("Béville", StringComparison.Ordinal)]).Length + 1] = 0xE9;
        File.WriteAllBytes(other.PathOf(Populations), bytes);
        var error = Assert.Throws<UserError>(() => other.Country());
        Assert.Contains("donnees_communes.csv, line 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("[invalid-encoding]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMarkAndLineFeeds_AreRead()
    {
        using var france = new TinyFrance();
        var text = File.ReadAllText(france.PathOf(Populations)).ReplaceLineEndings("\n");
        File.WriteAllText(france.PathOf(Populations), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(37_138, france.Country().Country.Communes.Sum(c => c.Population)); // 860 + 270 + 8 + 0 + 16000 + 20000
    }

    [Fact]
    public void Read_GzipOrZip_GivesTheSameCountry()
    {
        using var france = new TinyFrance();
        Wrap(france, Populations, (name, text) => france.WriteGzip(name + ".gz", text));
        Wrap(france, "v_mvt_commune_2026.csv", (name, text) => france.WriteZip(name + ".zip", "dossier/" + name, text));

        var (country, history) = france.Country();

        Assert.Equal(37_138, country.Communes.Sum(c => c.Population));
        Assert.Equal(2, history.Retired.Count);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.97)]
    public void Read_TruncatedGzip_IsAnError(double kept)
    {
        using var france = new TinyFrance();
        Wrap(france, Populations, (name, text) => france.WriteGzip(name + ".gz", text));
        Truncate(france.PathOf(Populations + ".gz"), kept);

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Contains("donnees_communes.csv.gz: the archive is damaged or ends too early", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TruncatedZip_IsAnError()
    {
        using var france = new TinyFrance();
        Wrap(france, Populations, (name, text) => france.WriteZip(name + ".zip", name, text));
        Truncate(france.PathOf(Populations + ".zip"), 0.8);

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Contains("donnees_communes.csv.zip: the archive is damaged or ends too early", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ZipOfSomethingElse_IsAnError()
    {
        using var france = new TinyFrance();
        Wrap(france, Populations, (name, text) => france.WriteZip(name + ".zip", "lisezmoi.txt", text));

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Contains("0 files named « donnees_communes.csv » inside", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyFile_IsNamed()
    {
        using var france = new TinyFrance();
        File.WriteAllText(france.PathOf(Populations), "");

        Assert.Contains("donnees_communes.csv: the file is empty.", Assert.Throws<UserError>(() => france.Country()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyBadRows_ShowsTenAndTheTotalPerKey()
    {
        using var france = new TinyFrance();
        var rows = string.Concat(Enumerable.Range(100, 40).Select(i => $"84;A;01;2;08;{i};01{i};X;1;0;1\r\n"));
        france.Edit(Populations, "84;Auvergne-Rhône-Alpes;01;1;01;002", rows + "84;Auvergne-Rhône-Alpes;01;1;01;002");

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Equal(10, error.Message.Split("[unknown-commune]").Length - 1);
        Assert.Contains("40 bad rows, 0 tolerated (unknown-commune: 40)", error.Message, StringComparison.Ordinal);
        Assert.Equal(1 + 40, france.IssueList.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Read_DeclaredTolerance_LetsThatManyBadRowsPass()
    {
        using var france = new TinyFrance();
        france.Edit(Populations, "32;Hauts", "84;A;01;2;08;999;01999;X;1;0;1\r\n32;Hauts");
        var tolerant = TinyFrance.With("insee-populations", s => s with { Tolerance = new(1, "Ligne d'essai.") });

        var context = france.Context(tolerant);

        Assert.Equal(1, context.Issues.ErrorsOf("insee-populations"));
        Assert.Equal(
            """
            source;file;line;column;value;key;message;notice
            insee-populations;donnees_communes.csv;5;COM;01999;unknown-commune;01999 is not a commune of any COG.;0
            """.ReplaceLineEndings("\n"),
            france.IssueList.TrimEnd());
    }

    private static void Wrap(TinyFrance france, string name, Action<string, string> write)
    {
        var text = File.ReadAllText(france.PathOf(name));
        File.Delete(france.PathOf(name));
        write(name, text);
    }

    private static void Truncate(string path, double kept)
    {
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(int)(bytes.Length * kept)]);
    }
}

using System.Text;
using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

public sealed class PostcodeReaderTests
{
    private const string Rows = """
        01001;L AVILLE;01400;L AVILLE;
        01001;L AVILLE;01390;L AVILLE;HAMEAU
        01001;L AVILLE;01400;L AVILLE;AUTRE HAMEAU
        01003;CEVILLE;01410;CEVILLE;
        01002;BEVILLE;01500;BEVILLE;
        75101;PARIS 01;75001;PARIS;
        97501;MIQUELON LANGLADE;97500;ST PIERRE ET MIQUELON;
        99138;MONACO;98000;MONACO;
        """;

    [Theory]
    [InlineData("Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libelle_d_acheminement;Ligne_5", "us-ascii")]
    [InlineData("#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5", "iso-8859-1")]
    [InlineData("#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5", "utf-8")]
    public void Read_PublishedHeaders_GivesSortedPostcodes(string header, string encoding)
    {
        using var france = new TinyFrance();
        france.Write("019HexaSmal.csv", header + "\n" + Rows, Encoding.GetEncoding(encoding));
        var (country, history) = france.Country();

        var postcodes = PostcodeReader.Read(france.Open(), country, history, france.Issues);

        Assert.Equal(["01390", "01400", "01410"], Of("01001"));
        // 01002 of 2023 was split since: its code helps to find both parts.
        Assert.Equal(["01500"], Of("01002"));
        Assert.Equal(["01500"], Of("01005"));
        Assert.Equal(["75001"], Of("75101"));
        Assert.Empty(Of("02001"));
        Assert.Equal(2, france.Issues.Counts[("laposte-hexasmal", "outside-the-cog")]);
        Assert.Equal(0, france.Issues.ErrorsOf("laposte-hexasmal"));

        IReadOnlyList<string> Of(string code) => postcodes.Of(CodeCommune.Parse(code));
    }

    [Fact]
    public void Read_MissingSource_GivesNone()
    {
        using var france = new TinyFrance();
        var (country, history) = france.Country();

        var postcodes = PostcodeReader.Read(france.Open(), country, history, france.Issues);

        Assert.Empty(postcodes.Of(CodeCommune.Parse("01001")));
    }

    [Theory]
    [InlineData("01999;X;01400;X;", "line 10, column « Code_commune_INSEE »: « 01999 »", "unknown-commune")]
    [InlineData("01001;X;1400;X;", "line 10, column « Code_postal »: « 1400 »", "lost-leading-zero")]
    [InlineData("75056;PARIS;75001;PARIS;", "line 10, column « Code_commune_INSEE »: « 75056 »", "whole-city")]
    public void Read_BadRow_IsNamed(string row, string place, string key)
    {
        using var france = new TinyFrance();
        france.Write("019HexaSmal.csv", "Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libelle_d_acheminement;Ligne_5\n" + Rows + "\n" + row);
        var (country, history) = france.Country();

        var error = Assert.Throws<UserError>(() => PostcodeReader.Read(france.Open(), country, history, france.Issues));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
        Assert.Contains($"[{key}]", error.Message, StringComparison.Ordinal);
    }
}

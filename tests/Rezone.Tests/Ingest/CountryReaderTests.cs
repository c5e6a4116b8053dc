using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Ingest;

public sealed class CountryReaderTests
{
    [Fact]
    public void Read_TinyFrance_PutsArrondissementsInPlaceOfTheirCity()
    {
        using var france = new TinyFrance();

        var (country, history) = france.Country();

        Assert.Equal(
            """
            01001|L'Aville|01|84|200000001||860
            01002|Béville|01|84|200000001||270
            01005|Deville|01|84|200000001||8
            02001|Éville|02|32|||0
            75101|Paris 1er Arrondissement|75|11|200054781|75056|16000
            75102|Paris 2e Arrondissement|75|11|200054781|75056|20000
            """.ReplaceLineEndings("\n"),
            string.Join('\n', country.Communes.Select(c => $"{c.Code}|{c.Name}|{c.Departement}|{c.Region}|{c.Epci}|{c.City}|{c.Population}")));
        Assert.Equal(2026, country.Cog);
        Assert.Equal(["75056"], country.Cities.Select(c => c.Code));
        Assert.Equal([("200000001", "CC des Villes"), ("200054781", "Métropole du Grand Paris")], country.Epcis.Select(e => (e.Code, e.Name)));
        Assert.Equal(["01003", "02009"], history.Retired.Select(r => r.Code.ToString()));
        Assert.Empty(france.Issues.Counts);
    }

    [Fact]
    public void Read_PopulationsOfAnOlderCog_AreSummedIntoTheMergedCommune()
    {
        using var france = new TinyFrance();
        france.Edit("donnees_communes.csv", "32;Hauts", "84;Auvergne-Rhône-Alpes;01;2;08;003;01003;Ceville;40;0;40\r\n32;Hauts");
        // In 2018 Éville had its former code, and here Béville and Deville are already two.
        france.Edit("donnees_communes.csv", ";001;02001;Éville;0;0;0", ";009;02009;Éville;7;0;7");
        france.Edit("v_mvt_commune_2026.csv", "2025-01-01", "2017-01-01");

        var context = france.Context(TinyFrance.With("insee-populations", s => s with { Cog = 2018 }));

        Assert.Equal(860 + 40, context.Country.Communes[0].Population);
        Assert.Equal(7, context.Country.Communes.Single(c => c.Code.ToString() == "02001").Population);
    }

    [Theory]
    [InlineData("84;Auvergne-Rhône-Alpes;01;2;08;003;01003;Ceville;40;0;40", "« 01003 »", 2026)]
    [InlineData("32;Hauts-de-France;02;1;01;009;02009;Éville;1;0;1", "« 02009 »", 2026)]
    public void Read_CommuneThatTheDeclaredYearDidNotHave_IsNamedAndNotAdded(string row, string value, int cog)
    {
        using var france = new TinyFrance();
        france.Edit("donnees_communes.csv", "32;Hauts", row + "\r\n32;Hauts");
        var manifest = TinyFrance.With("insee-populations", s => s with { Cog = cog });

        var error = Assert.Throws<Rezone.Domain.UserError>(() => france.Context(manifest));

        Assert.Contains(value, error.Message, StringComparison.Ordinal);
        Assert.Contains("[commune-of-another-year]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MayotteTable_BuildsCodesFromDepartementAndSuffix()
    {
        using var france = new TinyFrance();
        france.Edit("v_commune_2026.csv", "COM,75056", "COM,97601,06,976,976D,,0,ACOUA,Acoua,Acoua,,\r\nCOM,75056");
        france.Edit("v_departement_2026.csv", "75,11,", "976,06,97608,0,MAYOTTE,Mayotte,Mayotte\r\n75,11,");
        france.Edit("v_region_2026.csv", "11,75056,", "06,97608,0,MAYOTTE,Mayotte,Mayotte\r\n11,75056,");
        france.Write("donnees_communes_mayotte.csv", """
            CODREG;REG;DEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT
            06;;976;;;601;;5192;192;5384
            """);

        var (country, _) = france.Country();

        Assert.Equal(5192, country.Communes[country.IndexOf(CodeCommune.Parse("97601"))].Population);
    }

    [Fact]
    public void Read_CommuneWithoutPopulation_IsAnError()
    {
        using var france = new TinyFrance();
        france.Edit("donnees_communes.csv", "84;Auvergne-Rhône-Alpes;01;1;01;005;01005;Deville;8;0;8\r\n", "");

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Equal(UserErrorKind.Source, error.Kind);
        Assert.Contains("donnees_communes.csv, column « COM »: « 01005 »", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MovementsOlderThanCommunes_IsAnError()
    {
        using var france = new TinyFrance();
        File.Move(france.PathOf("v_mvt_commune_2026.csv"), france.PathOf("v_mvt_commune_2025.csv"));

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Contains("v_mvt_commune_2025.csv ends before the COG of 2026", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WorkbookWithoutItsColumns_NamesThem()
    {
        using var france = new TinyFrance();
        france.Workbook("epcicom2025.xlsx", "dept;siren;raison_sociale\n01;200000001;CC");

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Contains("epcicom2025.xlsx: no sheet has a row with every declared column; missing: « nature_juridique »", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TruncatedWorkbook_IsAnError()
    {
        using var france = new TinyFrance();
        var bytes = File.ReadAllBytes(france.PathOf("epcicom2025.xlsx"));
        File.WriteAllBytes(france.PathOf("epcicom2025.xlsx"), bytes[..(bytes.Length / 2)]);

        var error = Assert.Throws<UserError>(() => france.Country());

        Assert.Contains("epcicom2025.xlsx: this is not a workbook", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SyntheticCode_IsAcceptedOnlyFromASimulatedSource()
    {
        using var france = new TinyFrance();
        france.Edit("v_commune_2026.csv", "COM,02001", "COM,X0A3Z");
        france.Edit("donnees_communes.csv", ";02001;", ";X0A3Z;");
        var error = Assert.Throws<UserError>(() => france.Country());
        Assert.Contains("« X0A3Z »", error.Message, StringComparison.Ordinal);

        france.Write("simulation.json", """{"sources": ["insee-cog", "insee-populations"], "seed": 1, "note": "essai"}""");
        using var issues = new Rezone.Pipeline.Ingest.RowIssues(TextWriter.Null);
        var (country, _) = Rezone.Pipeline.Ingest.CountryReader.Read(france.Open(), issues);

        Assert.Equal("X0A3Z", country.Communes[^1].Code.ToString());
    }
}

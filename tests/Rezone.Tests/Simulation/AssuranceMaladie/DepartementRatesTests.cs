using Rezone.Pipeline.Simulation.AssuranceMaladie;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Simulation.AssuranceMaladie;

/// <summary>The readers of public département figures, on small tables and on the real files where they are.</summary>
public sealed class DepartementRatesTests
{
    private const string Header =
        "annee;patho_niv1;patho_niv2;patho_niv3;top;cla_age_5;sexe;region;dept;Ntop;Npop;prev;Niveau prioritaire;libelle_classe_age;libelle_sexe;tri\n";

    [Fact]
    public void PathologyShifts_TwoDepartements_AreComparedAtTheSameAge()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "effectifs.csv"), Header
            + Row("40-44", "01", "3000", 100_000) + Row("40-44", "02", "1000", 100_000)
            + Row("tsage", "01", "9000", 100_000) + Row("40-44", "999", "9000", 100_000) + Row("40-44", "03", "", 0));
        var shifts = PathologyShifts.In(folder.Path);

        // The common rate is 4,000 of 200,000: 2,000 expected in each, and 20 patients beside.
        Assert.Equal(Math.Log(3_020 / 2_020.0), shifts.Of("DIA_CAT_CAT", "01") ?? 0, 1e-12);
        Assert.Equal(Math.Log(1_020 / 2_020.0), shifts.Of("DIA_CAT_CAT", "02") ?? 0, 1e-12);
        Assert.Null(shifts.Of("DIA_CAT_CAT", "03"));
        Assert.Null(shifts.Of(null, "01"));

        static string Row(string age, string departement, string patients, long persons) =>
            $"2022;Diabète;;;DIA_CAT_CAT;{age};9;84;{departement};{patients};{persons};;1;;;1\n";
    }

    [Fact]
    public void VaccinationCoverage_SeveralYears_TakesTheNewestWithAFigure()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            Path.Combine(folder.Path, "couvertures-vaccinales-test-departement.csv"),
            "Année,Département Code,Grippe\n2022,1,50.5\n2023,01,48.0\n2024,01,\n");
        File.WriteAllText(Path.Combine(folder.Path, "couvertures-vaccinales-test-france.csv"), "Année;Grippe\n2023;54.0\n2022;56.2\n");
        var coverage = VaccinationCoverage.In(folder.Path, ["Grippe"]);

        Assert.Equal(0.48, coverage.Of("Grippe", "01"));
        Assert.Equal(0.54, coverage.Of("Grippe"));
        Assert.Null(coverage.Of("Grippe", "02"));
        Assert.Null(coverage.Of(null));
    }

    [Fact]
    public void VaccinationCoverage_RealFiles_AreThoseOf2024()
    {
        if (RealRawData.Folder is not { } raw)
            return;
        var coverage = VaccinationCoverage.In(raw, ["Grippe 65 ans et plus", "Grippe moins de 65 ans à risque"]);

        // 2024: France 53.7 and 25.3; Ain 51.2; Alpes-de-Haute-Provence 21.9.
        Assert.Equal(0.537, coverage.Of("Grippe 65 ans et plus") ?? 0, 1e-12);
        Assert.Equal(0.253, coverage.Of("Grippe moins de 65 ans à risque") ?? 0, 1e-12);
        Assert.Equal(0.512, coverage.Of("Grippe 65 ans et plus", "01") ?? 0, 1e-12);
        Assert.Equal(0.219, coverage.Of("Grippe moins de 65 ans à risque", "04") ?? 0, 1e-12);
    }
}

using Rezone.Domain.Territory;
using Rezone.Pipeline.Simulation;
using Rezone.Pipeline.Simulation.AssuranceMaladie;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Simulation.AssuranceMaladie;

public sealed class ProfessionnelsTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Fact]
    public void Write_Sample_HasTheCasesAroundEveryRule()
    {
        var table = new ExtractTable(sample.Path, "am-professionnels");
        var groups = table.Texts("code_commune").Zip(table.Texts("code_specialite"), table.Texts("naissance"))
            .Zip(table.Counts("actes"), (p, acts) => (Group: (p.First, p.Second), Age: 2026 - int.Parse(p.Third[..4]), Acts: acts ?? 0))
            .GroupBy(p => p.Group).ToList();
        var published = groups.Where(g => g.Count() >= 5).ToList();

        Assert.Contains(groups, g => g.Count() is >= 1 and <= 4);
        Assert.Contains(published, g => g.Count() == 5 && g.Max(p => p.Acts) >= 0.85 * g.Sum(p => p.Acts));
        Assert.Contains(published, g => g.All(p => p.Age < 60));
        Assert.Contains(published, g => g.All(p => p.Age >= 60));
        Assert.Contains(published, g => g.Any(p => p.Age >= 65) && g.Any(p => p.Age < 60));
        Assert.Contains(new ExtractTable(sample.Path, "am-ald").ByCommune("patients", "numero_ald", "8").Values, n => n == 0);
        Assert.Contains(table.Texts("code_commune"), c => c is "96301");
        Assert.DoesNotContain(table.Texts("code_commune"), c => c == "96200");
    }

    [Fact]
    public void Write_PartMadeOfDepartements_GivesThePracticesOfTheWhole()
    {
        using var folder = new TemporaryFolder();
        string[] kept = ["20", "979"];
        var country = sample.Country;
        var part = new Country(
            country.Cog, country.Communes.Where(c => kept.Contains(c.Departement.ToString(), StringComparer.Ordinal)),
            country.Departements, country.Regions, country.Epcis, country.Cities);
        using var whole = new TemporaryFolder();

        MissingSources.Write(country, ["am-cabinets"], whole.Path, whole.Path, _ => null);
        MissingSources.Write(part, ["am-cabinets"], folder.Path, folder.Path, _ => null);

        Assert.Equal(
            Pairs(whole.Path).Where(p => part.IndexOf(CodeCommune.Parse(p.Commune)) >= 0),
            Pairs(folder.Path));
    }

    [Fact]
    public void Of_CommuneThatTheBpeCounts_HasThatMany()
    {
        using var folder = new TemporaryFolder();
        Spreadsheet.Write(Path.Combine(folder.Path, "equip-serv-sante-com-2024.xlsx"), "COM",
        [
            ["Base permanente des équipements"],
            ["CODGEO", "LIBGEO", "NB_D201", "NB_D232"],
            ["01053", "Bourg-en-Bresse", 50L, 7L],
        ]);
        var calibration = Calibration.Read<ProfessionnelsCalibration>("am-professionnels");
        var numbers = new LiberalNumbers(calibration, new PlaceEffect(_ => null, 1), BpeCounts.In(folder.Path), folder.Path, 1);

        var counted = numbers.Of(Town("01053", "01", 42_000)).ToDictionary(n => n.Profession.Code, n => n.Number, StringComparer.Ordinal);

        // 40 %, 52 % and 8 % of 50.
        Assert.Equal((20L, 26L, 4L, 7L), (counted["01"], counted["22"], counted["23"], counted["24"]));
        Assert.InRange(counted["26"], 10, 90);
    }

    [Fact]
    public void Of_DepartementOfTheWorkbook_HasItsDensity()
    {
        if (RealRawData.Folder is not { } raw)
            return;
        var densities = LiberalDensities.In(raw);

        // « 24- Infirmiers | 01- Ain | 836 | 653688 », « 19- … | 03- Allier | 163 | 333065 », read in the workbook.
        Assert.Equal(836 / 653_688.0, densities.Of("24- Infirmiers", "01") ?? 0, 1e-12);
        Assert.Equal(163 / 333_065.0, densities.Of("19- Chirurgiens-dentistes", "03") ?? 0, 1e-12);
        Assert.NotNull(densities.Of("01- OMNIPRATICIENS", "976"));
        Assert.Null(densities.Of("24- Infirmiers", "979"));
        var labels = Calibration.Read<ProfessionnelsCalibration>("am-professionnels").Professions.Select(p => p.Source).OfType<string>();
        Assert.All(labels, label => Assert.NotNull(densities.Of(label, "75")));
    }

    [Fact]
    public void Density_TownsOfADepartement_AverageIsOne()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(
            Path.Combine(folder.Path, "donnees_communes.csv"),
            "REG;DEP;COM;PMUN\n84;01;01001;499\n84;01;01002;1499\n84;02;02001;10\n");
        var towns = TownShare.In(folder.Path);

        // Weights 499/1000 and 1499/2000; their average by inhabitants is (499 × 0.499 + 1499 × 0.7495) / 1998.
        var average = ((499 * 0.499) + (1_499 * 0.7495)) / 1_998;
        Assert.Equal(0.499 / average, towns.Density(Town("01001", "01", 499), 500), 1e-12);
        Assert.Equal(0.7495 / average, towns.Density(Town("01002", "01", 1_499), 500), 1e-12);
        Assert.Equal(1, towns.Density(Town("02001", "02", 10), 500), 1e-12);
        Assert.Equal(0, towns.Density(Town("02002", "02", 0), 500));
    }

    private static List<(string Id, string Commune)> Pairs(string folder)
    {
        var table = new ExtractTable(folder, "am-cabinets");
        return [.. table.Texts("identifiant").Zip(table.Texts("code_commune"))];
    }

    private static Commune Town(string code, string departement, long population) =>
        new(CodeCommune.Parse(code), $"Commune {code}", CodeDepartement.Parse(departement), "84", null, null, population);
}

using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Simulation;
using Rezone.Pipeline.Simulation.AssuranceMaladie;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Simulation.AssuranceMaladie;

/// <summary>
/// Levels and maps of the simulated extracts: on a synthetic country of 16 départements without any real file, whose own
/// differences leave the national rates within 15 %, and on the real country, within the tolerances stated here.
/// </summary>
public sealed class ExtractRatesTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const int Communes = 6_000;
    private static readonly PreventionCalibration Prevention = Calibration.Read<PreventionCalibration>("am-prevention");

    [Fact]
    public void Write_SyntheticCountry_HasTheNationalRates()
    {
        using var folder = new TemporaryFolder();
        SyntheticCountry.Write(folder.Path, Communes);

        AssertRates(folder.Path, prevention: 0.15, ald: 0.2, density: 0.15);
    }

    [Fact]
    public void Write_RealFrance_HasTheNationalRates()
    {
        if (RealRawData.Folder is not { } raw)
            return;
        using var folder = new TemporaryFolder();
        using var issues = new RowIssues(TextWriter.Null);
        var (country, _) = CountryReader.Read(RealRawData.Open(raw), issues);

        MissingSources.Write(country, [.. MissingSources.Ids.Where(i => i.StartsWith("am-", StringComparison.Ordinal))], raw, folder.Path, _ => null);

        AssertRates(folder.Path, prevention: 0.05, ald: 0.08, density: 0.07);
        var professionnels = new ExtractTable(folder.Path, "am-professionnels");
        Assert.InRange(professionnels.Count, 340_000, 390_000);
        Assert.Equal(professionnels.Count, professionnels.Texts("identifiant").Distinct(StringComparer.Ordinal).Count());

        // Cnam 2018, 01- OMNIPRATICIENS: Ain 600 or so of 653,688, Creuse and Mayotte far from the mean in both directions.
        var generalists = professionnels.Texts("code_specialite").Zip(professionnels.Texts("code_commune"))
            .Where(p => p.First is "01" or "22" or "23").CountBy(p => p.Second.StartsWith("97", StringComparison.Ordinal) ? p.Second[..3] : p.Second[..2], StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var densities = LiberalDensities.In(raw);
        var people = country.Communes.GroupBy(c => c.Departement.ToString(), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Population), StringComparer.Ordinal);
        Assert.All(["01", "06", "13", "59", "69", "75", "93", "974", "976"], departement => Assert.Equal(
            1, generalists[departement] / (double)people[departement] / densities.Of("01- OMNIPRATICIENS", departement) ?? 0, 0.3));

        // The BPE counts the pharmacies of 2020.
        var bpe = BpeCounts.In(raw);
        var pharmacies = new ExtractTable(folder.Path, "am-offreurs").ByCommune("nombre", "code_categorie", "50");
        Assert.Equal(bpe.Of("01053", "NB_D307"), pharmacies["01053"]);
    }

    [Theory]
    [InlineData("am-ald", "patients", "numero_ald", "8", 0.12)]
    [InlineData("am-ald", "patients", "numero_ald", "0", 0.12)]
    [InlineData("am-prevention", "numerateur", "indicateur", "grippe-personnes-agees", 0.12)]
    [InlineData("am-prevention", "numerateur", "indicateur", "depistage-sein", 0.12)]
    public void Write_Sample_NeighboursResembleEachOther(string source, string column, string where, string value, double atLeast)
    {
        var table = new ExtractTable(sample.Path, source);
        var counts = table.ByCommune(column, where, value);
        var wholes = source == "am-ald"
            ? new ExtractTable(sample.Path, "am-consommants").ByCommune("consommants", "population", "tous")
            : table.ByCommune("denominateur", where, value);
        var shapes = CommuneShapes.Read([.. sample.Raw["ign-admin-express"].Files.Select(f => f.Path)], sample.Country);
        double?[] rates = [.. sample.Country.Communes.Select(c => RateOf($"{c.Code}"))];

        Assert.InRange(MoransI(rates, shapes.Neighbours.Select(n => (n.First, n.Second))), atLeast, 1);

        // The smallest communes are mostly chance.
        double? RateOf(string code) => wholes[code] >= 60 ? (double)counts[code] / wholes[code] : null;
    }

    [Theory]
    [InlineData("depistage-sein")]
    [InlineData("grippe-personnes-agees")]
    [InlineData("mtdents")]
    public void Write_SyntheticCountry_VariesMoreThanABinomial(string indicator)
    {
        using var folder = new TemporaryFolder();
        MissingSources.Write(SyntheticCountry.Of(2_000), ["am-prevention"], folder.Path, folder.Path, _ => null);
        var table = new ExtractTable(folder.Path, "am-prevention");
        var numerators = table.ByCommune("numerateur", "indicateur", indicator);
        var denominators = table.ByCommune("denominateur", "indicateur", indicator);
        var rate = numerators.Values.Sum() / (double)denominators.Values.Sum();

        // A binomial would give 1, with a standard error of √(2/2000) = 0.03.
        var ratio = denominators.Where(d => d.Value > 0)
            .Average(d => Math.Pow(numerators[d.Key] - (d.Value * rate), 2) / (d.Value * rate * (1 - rate)));
        Assert.InRange(ratio, 1.5, 50);
    }

    [Fact]
    public void MoransI_KnownMaps_IsOneMinusOneAndNothing()
    {
        (int, int)[] line = [(0, 1), (1, 2), (2, 3)];

        // z = ∓1: products 1, -1, 1 → (1/3) / 1, and -1, -1, -1 → -1.
        Assert.Equal(1.0 / 3, MoransI([2, 2, 4, 4], line), 1e-9);
        Assert.Equal(-1, MoransI([2, 4, 2, 4], line), 1e-9);
        Assert.Equal(1, MoransI([2, 2, null, 4, 4], [(0, 1), (1, 2), (3, 4)]), 1e-9);
    }

    private static void AssertRates(string folder, double prevention, double ald, double density)
    {
        var all = new ExtractTable(folder, "am-consommants").ByCommune("consommants", "population", "tous").Values.Sum();
        var table = new ExtractTable(folder, "am-prevention");
        Assert.All(Prevention.Indicators, i =>
        {
            var rate = table.ByCommune("numerateur", "indicateur", i.Id).Values.Sum()
                / (double)table.ByCommune("denominateur", "indicateur", i.Id).Values.Sum();
            Assert.Equal(1, rate / i.Rate, prevention);
        });

        var patients = new ExtractTable(folder, "am-ald");
        var calibration = Calibration.Read<AldCalibration>("am-ald");
        double[] counts = [.. Enumerable.Range(0, 31).Select(n => (double)patients.ByCommune("patients", "numero_ald", $"{n}").Values.Sum())];
        Assert.InRange(counts[0] / all, 0.15, 0.2);
        Assert.Equal(calibration.PerPatient, counts[1..].Sum() / counts[0], 0.01);

        // The rare ones (fewer than 30,000 patients in France) are a matter of chance.
        Assert.All(calibration.Conditions.Where(c => c.Thousands >= 30 && c.Spread <= 1), c => Assert.Equal(
            1, counts[c.Number] / counts[1..].Sum() / (c.Thousands / calibration.Conditions.Sum(o => o.Thousands)), ald));
        Assert.All([4, 18, 29], rare => Assert.InRange(counts[rare] / all, 0, 0.0003));
        AssertProfessionals(new ExtractTable(folder, "am-professionnels"), all, density);
    }

    private static void AssertProfessionals(ExtractTable table, long consommants, double tolerance)
    {
        var births = table.Texts("code_specialite").Zip(table.Texts("naissance"))
            .Where(p => p.First is "01" or "22" or "23").Select(p => 2026 - int.Parse(p.Second[..4])).ToList();
        Assert.Equal(0.30, births.Count(age => age >= 60) / (double)births.Count, 0.03);
        Assert.Equal(0.145, births.Count(age => age >= 65) / (double)births.Count, 0.03);
        Assert.All(births, age => Assert.InRange(age, 27, 82));

        // 58,900 généralistes, 93,206 infirmiers and 67,860 kinésithérapeutes in France, of 68.35 million inhabitants.
        var inhabitants = consommants / 0.905;
        foreach (var (codes, count) in new[] { ("01 22 23", 58_900), ("24", 93_206), ("26", 67_860) })
        {
            var number = table.Texts("code_specialite").Count(c => codes.Contains(c, StringComparison.Ordinal));
            Assert.Equal(1, number / inhabitants / (count / 67_000_000.0), tolerance);
        }

        var acts = table.Texts("code_specialite").Zip(table.Counts("actes"), table.Counts("coefficient")).Where(p => p.First == "28").ToList();
        Assert.Equal(12.4, acts.Sum(a => a.Third ?? 0) / (double)acts.Sum(a => a.Second ?? 0), 0.5);
    }

    /// <summary>Moran's I: mean product of neighbours' deviations over the mean square deviation; communes without a value are left out.</summary>
    private static double MoransI(double?[] values, IEnumerable<(int First, int Second)> neighbours)
    {
        var known = values.OfType<double>().ToList();
        var mean = known.Average();
        var pairs = neighbours.Where(n => values[n.First] is not null && values[n.Second] is not null).ToList();
        return pairs.Average(n => ((values[n.First] ?? 0) - mean) * ((values[n.Second] ?? 0) - mean))
            / known.Average(v => (v - mean) * (v - mean));
    }
}

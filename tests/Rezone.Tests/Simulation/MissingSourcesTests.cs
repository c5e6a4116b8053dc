using Rezone.Domain;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

/// <summary>On the invented country and a small one; <see cref="RealSimulationTests"/> is the counterpart on the real country.</summary>
public sealed class MissingSourcesTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    private const string Consommants = "am-consommants-2026-S1.csv";

    /// <summary>Sources whose areas reach over communes, inside one département.</summary>
    private static readonly string[] Areas = ["drees-tvs", "ars-zonage", "anct-qpv", "cpts-communes"];

    [Fact]
    public void Write_TwiceInAnotherOrder_GivesTheSameBytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var mixed = With(sample.Country.Communes.Reverse());

        Write(sample.Country, first.Path, MissingSources.Ids);
        Write(mixed, second.Path, [.. MissingSources.Ids.Reverse()]);

        Assert.Equal(MissingSources.Ids.Count + 1, Directory.GetFiles(first.Path).Length);
        foreach (var file in Directory.GetFiles(first.Path).Select(f => Path.GetFileName(f)))
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(first.Path, file)), File.ReadAllBytes(Path.Combine(second.Path, file)));
        }
    }

    [Fact]
    public void Write_PartOfTheCountry_GivesTheValuesOfTheWhole()
    {
        using var whole = new TemporaryFolder();
        using var part = new TemporaryFolder();

        var byCommune = MissingSources.Ids.Except(Areas, StringComparer.Ordinal).ToList();

        Write(sample.Country, whole.Path, byCommune);
        Write(With(sample.Country.Communes.Where((_, i) => i % 3 == 0)), part.Path, byCommune);

        // Secondary practices depend on the communes of the département: ProfessionnelsTests.
        foreach (var file in Directory.GetFiles(part.Path, "*.csv").Select(f => Path.GetFileName(f))
            .Where(f => !f.StartsWith("am-cabinets", StringComparison.Ordinal)))
        {
            var lines = File.ReadAllLines(Path.Combine(whole.Path, file)).ToHashSet(StringComparer.Ordinal);
            // The city's row of POP1B is the sum of the arrondissements that are there.
            Assert.All(
                File.ReadLines(Path.Combine(part.Path, file)).Where(l => !l.StartsWith("COM;96200", StringComparison.Ordinal)),
                line => Assert.Contains(line, lines));
        }
    }

    [Fact]
    public void Write_WholeDepartement_HasTheAreasOfTheWholeCountry()
    {
        using var whole = new TemporaryFolder();
        using var part = new TemporaryFolder();

        Write(sample.Country, whole.Path, Areas);
        Write(With(sample.Country.Communes.Where(c => c.Departement.ToString() == "99")), part.Path, Areas);

        foreach (var file in Directory.GetFiles(part.Path, "*.csv").Select(f => Path.GetFileName(f)))
        {
            var lines = File.ReadAllLines(Path.Combine(whole.Path, file));
            var expected = lines.Where((line, i) => i == 0 || line.Split(';').Any(c => c.Length == 5 && c.StartsWith("99", StringComparison.Ordinal)));
            Assert.Equal(expected, File.ReadLines(Path.Combine(part.Path, file)));
        }
    }

    [Fact]
    public void Write_Consommants_EveryNestedPopulationFitsInItsWhole()
    {
        using var folder = new TemporaryFolder();
        Write(sample.Country, folder.Path, ["am-consommants"]);
        var byCommune = Rows(folder.Path).GroupBy(r => r.Commune, StringComparer.Ordinal).ToList();

        Assert.Equal(sample.Country.Communes.Select(c => c.Code.ToString()), byCommune.Select(g => g.Key));
        Assert.All(byCommune, rows =>
        {
            Assert.Equal(["tous", "17+", "17-69", "70+", "ald-17+", "c2s-17+"], rows.Select(r => r.Population));
            var (tous, all, adults, elders, ald, c2s) = (
                rows.ElementAt(0), rows.ElementAt(1), rows.ElementAt(2), rows.ElementAt(3), rows.ElementAt(4), rows.ElementAt(5));
            var population = sample.Country.Communes[sample.Country.IndexOf(CodeCommune.Parse(rows.Key))].Population;
            Assert.Null(tous.Sans);
            Assert.InRange(tous.Consommants ?? -1, all.Consommants ?? -1, population);
            Assert.Equal(all.Consommants, adults.Consommants + elders.Consommants);
            Assert.Equal(all.Sans, adults.Sans + elders.Sans);
            foreach (var nested in new[] { ald, c2s })
            {
                Assert.InRange(nested.Consommants ?? -1, 0, all.Consommants ?? -1);
                // Those without a doctor, and those with one, are nested as well.
                Assert.InRange(nested.Sans ?? -1, 0, all.Sans ?? -1);
                Assert.InRange((nested.Consommants - nested.Sans) ?? -1, 0, (all.Consommants - all.Sans) ?? -1);
            }
        });
    }

    [Fact]
    public void Write_CommuneWithoutInhabitants_HasItsRowsWithZeros()
    {
        using var folder = new TemporaryFolder();
        Write(sample.Country, folder.Path, ["am-consommants"]);
        var empty = sample.Country.Communes.Single(c => c.Population == 0).Code.ToString();

        Assert.All(Rows(folder.Path).Where(r => r.Commune == empty), row => Assert.Equal(0, row.Consommants));
    }

    [Fact]
    public void Write_Mayotte_HasRowsThatAreNotCollected()
    {
        using var folder = new TemporaryFolder();
        Write(With([Commune("97601", "976", 5_192), Commune("97411", "974", 155_000)]), folder.Path, ["am-consommants"]);

        var mayotte = Rows(folder.Path).Where(r => r.Commune == "97601").ToList();
        Assert.Equal(6, mayotte.Count);
        Assert.All(mayotte, row => Assert.Equal((null, null), (row.Consommants, row.Sans)));
        Assert.All(Rows(folder.Path).Where(r => r.Commune == "97411"), row => Assert.NotNull(row.Consommants));
    }

    [Fact]
    public void Write_Pop1b_EachCommuneAddsUpToItsPopulation()
    {
        using var folder = new TemporaryFolder();
        Write(sample.Country, folder.Path, ["insee-pop1b"]);
        var sums = File.ReadLines(Path.Combine(folder.Path, "TD_POP1B_2022.csv")).Skip(1).Select(l => l.Split(';'))
            .GroupBy(c => c[1], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (Rows: g.Count(), Sum: g.Sum(c => decimal.Parse(c[5]))), StringComparer.Ordinal);

        Assert.All(sample.Country.Communes, c => Assert.Equal((202, (decimal)c.Population), sums[c.Code.ToString()]));
        Assert.Equal(sample.Country.ArrondissementsOf(CodeCommune.Parse("96200")).Sum(c => c.Population), sums["96200"].Sum);
    }

    [Fact]
    public void Write_FinessWithoutCentres_HasNoLocation()
    {
        using var folder = new TemporaryFolder();
        Write(With([Commune("97411", "974", 155_000)]), folder.Path, ["finess-et"]);
        var cells = File.ReadLines(Directory.GetFiles(folder.Path, "etalab-*").Single()).Select(l => l.Split(';')).ToList();

        Assert.DoesNotContain(cells, c => c[0] == "geolocalisation");
        Assert.All(cells.Skip(1), c => Assert.Equal(("structureet", 32, "9D", "411"), (c[0], c.Length, c[13], c[12])));
    }

    [Fact]
    public void Write_UnknownSource_SaysWhichCanBeSimulated()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<UserError>(() => Write(sample.Country, folder.Path, ["insee-cog"]));

        Assert.Equal(UserErrorKind.Usage, error.Kind);
        Assert.Contains("insee-pop1b, finess-et, finess-ej", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01053", "01", "053")]
    [InlineData("2A004", "2A", "004")]
    [InlineData("97101", "9A", "101")]
    [InlineData("97608", "9F", "608")]
    [InlineData("98613", "9J", "613")]
    public void CellsOf_Code_IsWrittenAsFinessDoes(string code, string departement, string commune) =>
        Assert.Equal((departement, commune), FinessPlace.CellsOf(code));

    private static void Write(Country country, string folder, IReadOnlyList<string> sources) =>
        MissingSources.Write(country, sources, rawFolder: folder, folder, _ => null);

    private static List<(string Commune, string Population, long? Consommants, long? Sans)> Rows(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, Consommants)).Skip(1).Select(l => l.Split(';'))
            .Select(c => (c[0], c[1], Count(c[2]), Count(c[3]))),
    ];

    private static long? Count(string cell) => cell.Length == 0 ? null : long.Parse(cell);

    private static Commune Commune(string code, string departement, long population) =>
        new(CodeCommune.Parse(code), $"Commune {code}", CodeDepartement.Parse(departement), "04", null, null, population);

    private Country With(IEnumerable<Commune> communes) => new(
        2026, communes,
        [.. sample.Country.Departements, new NamedArea("974", "La Réunion", "04"), new NamedArea("976", "Mayotte", "06")],
        sample.Country.Regions, sample.Country.Epcis, sample.Country.Cities);
}

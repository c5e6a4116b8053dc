using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Simulation;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Simulation;

/// <summary>
/// The simulated public sources of the real country against the figures they are calibrated on, about 30 s, where
/// <c>../shared/raw-data</c> exists; <see cref="SamplePublicSourcesTests"/> is the counterpart on the invented one.
/// </summary>
[Trait("Speed", "slow")]
public sealed class RealPublicSourcesTests(RealFrance france) : IClassFixture<RealFrance>
{
    [Fact]
    public void Write_RealFrance_HasTheNumbersOfItsCalibration()
    {
        if (france is not { Raw: { } raw, Country: { } country, Folder: { } real })
            return;
        using var folder = new TemporaryFolder();
        var shapes = CommuneShapes.Read([.. raw["ign-admin-express"].Files.Select(f => f.Path)], country);
        var centres = country.Communes.Select((c, i) => (c.Code, shapes.Shapes[i].InteriorPoint)).ToDictionary(c => c.Code, c => c.InteriorPoint);

        MissingSources.Write(
            country, ["drees-tvs", "ars-zonage", "anct-qpv", "cpts-communes"], real, folder.Path,
            c => (centres[c].Longitude, centres[c].Latitude), new SimulationGround(shapes.Neighbours));

        var population = country.Communes.ToDictionary(c => c.Code.ToString(), c => c.Population, StringComparer.Ordinal);
        Assert.InRange(Rows(folder, "tvs-2026.csv").Select(r => r[1]).Distinct(StringComparer.Ordinal).Count(), 2_600, 2_800);
        Assert.Equal(country.Communes.Count, Rows(folder, "tvs-2026.csv").Count);
        AssertZones(Rows(folder, "zonage-mg-2026.csv"), country.Communes.Count);
        AssertCpts(Rows(folder, "cpts-2026-06.csv"), population);
        // 1,400 quarters of 2015, less those of Provence-Alpes-Côte d'Azur outside Marseille, plus its 135 of 2024.
        Assert.InRange(Rows(folder, "qpv-2026.csv").Select(r => r[0]).Distinct(StringComparer.Ordinal).Count(), 1_380, 1_450);
    }

    private static void AssertZones(List<string[]> rows, int communes)
    {
        var zones = rows.Where(r => r[2].Length == 0).CountBy(r => r[1], StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        // zonage_commune.csv has 13,623, 16,708, 3,052 and 1,503; 31 communes are drawn.
        Assert.Equal(communes, zones.Values.Sum());
        Assert.InRange(zones["ZIP"], 13_623, 13_654);
        Assert.InRange(zones["ZAC"], 16_708, 16_739);
        Assert.InRange(zones["HZ"], 3_052, 3_083);
        Assert.InRange(zones["ZV"], 1_503, 1_534);
    }

    private static void AssertCpts(List<string[]> rows, Dictionary<string, long> population)
    {
        var groups = rows.GroupBy(r => r[0], StringComparer.Ordinal).Select(g => (Statut: g.First()[2], Communes: g.Select(r => r[4]).ToList())).ToList();
        Assert.InRange(groups.Count(g => g.Statut == "signee"), 665, 735);
        Assert.InRange(groups.Count(g => g.Statut == "lettre_intention"), 65, 105);
        Assert.InRange(groups.Count(g => g.Statut == "en_projet"), 14, 34);
        var signed = rows.Where(r => r[2] == "signee").Select(r => r[4]).Distinct(StringComparer.Ordinal).Sum(c => population[c]);
        Assert.Equal(0.82, (double)signed / population.Values.Sum(), 0.03);
        // A commune above 150,000 inhabitants is shared by several; two of the four real ones are larger as well.
        var others = groups.Where(g => g.Communes.Count > 1 || population[g.Communes[0]] <= 150_000).ToList();
        var sizes = others.ConvertAll(g => g.Communes.Sum(c => population[c]));
        Assert.InRange(sizes.Count(s => s is < 40_000 or > 150_000), 0, 8);
        Assert.Contains(rows.CountBy(r => r[4], StringComparer.Ordinal), c => c.Value > 1);
    }

    private static List<string[]> Rows(TemporaryFolder folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder.Path, file)).Skip(1).Select(l => l.Split(';'))];
}

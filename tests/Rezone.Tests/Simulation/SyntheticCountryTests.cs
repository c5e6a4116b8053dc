using System.Text.Json.Nodes;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Simulation;

namespace Rezone.Tests.Simulation;

public sealed class SyntheticCountryTests
{
    [Fact]
    public void Write_FewCommunes_IsReadAsTheCountryItIs()
    {
        using var folder = new TemporaryFolder();
        using var issues = new RowIssues(TextWriter.Null);

        SyntheticCountry.Write(folder.Path, 800);
        var (read, _) = CountryReader.Read(RawFolders.Open(ManifestOf("insee-cog", "insee-populations", "dgcl-epci"), [folder.Path]), issues);

        Assert.Equal(SyntheticCountry.Of(800).Communes, read.Communes);
        Assert.Equal(["A0", "A1", "A2"], read.Departements.Select(d => d.Code));
        Assert.Equal("A0000", read.Communes[0].Code.ToString());
        Assert.Empty(issues.Counts);
    }

    [Fact]
    public void Write_FewCommunes_HasAreasInTheOrderOfCodes()
    {
        using var folder = new TemporaryFolder();

        SyntheticCountry.Write(folder.Path, 800);

        var areas = File.ReadLines(Path.Combine(folder.Path, "tvs-2026.csv")).Skip(1).Select(l => l.Split(';')[1]).ToList();
        Assert.Equal(800, areas.Count);
        // Without shapes the neighbours of a commune are those before and after it: no area is taken up again.
        Assert.Equal(areas.Distinct(StringComparer.Ordinal).Count(), areas.Where((a, i) => i == 0 || areas[i - 1] != a).Count());
        Assert.InRange(areas.Distinct(StringComparer.Ordinal).Count(), 30, 60);
        Assert.Equal(
            SyntheticCountry.Of(800).Communes.Select(c => c.Code.ToString()),
            File.ReadLines(Path.Combine(folder.Path, "zonage-mg-2026.csv")).Skip(1).Select(l => l.Split(';')).Where(c => c[2].Length == 0).Select(c => c[0]));
    }

    [Fact]
    public void Of_MostCommunes_HasRoomForTenTimesFrance() => Assert.True(SyntheticCountry.MostCommunes > 350_000);

    [Fact]
    public void Of_LargerCountry_StartsWithTheSmallerOne() =>
        Assert.Equal(SyntheticCountry.Of(375).Communes, SyntheticCountry.Of(1_000).Communes.Take(375));

    /// <summary>The project's manifest without the other sources: the synthetic country has no shapes, which a build requires.</summary>
    private static SourceManifest ManifestOf(params string[] ids)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "sources.json");
        var sources = JsonNode.Parse(File.ReadAllText(ProjectFolders.Find().SourceManifest))?.AsArray().OfType<JsonNode>()
            .Where(s => ids.Contains((string?)s["id"])).Select(s => s.DeepClone());
        File.WriteAllText(path, new JsonArray([.. sources ?? []]).ToJsonString());
        return SourceManifest.Load(path);
    }
}

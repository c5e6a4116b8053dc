using System.Text.RegularExpressions;
using Rezone.Pipeline.Ingest;
using Rezone.Pipeline.Simulation;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Simulation;

/// <summary>
/// The simulation of the real country, where its open data lies beside the repository: national rates within the
/// tolerances stated here. <see cref="MissingSourcesTests"/> is the counterpart on the invented country.
/// </summary>
public sealed partial class RealSimulationTests
{
    [Fact]
    public void Write_RealFrance_HasTheNationalRates()
    {
        if (RealRawData.Folder is not { } raw)
            return;
        using var folder = new TemporaryFolder();
        using var issues = new RowIssues(TextWriter.Null);
        var (country, _) = CountryReader.Read(RealRawData.Open(raw), issues);

        MissingSources.Write(country, ["finess-et", "am-consommants"], raw, folder.Path, _ => null);

        var counts = File.ReadLines(Path.Combine(folder.Path, "am-consommants-2026-S1.csv")).Skip(1).Select(l => l.Split(';'))
            .Where(c => c[2].Length > 0).GroupBy(c => c[1], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (All: g.Sum(c => double.Parse(c[2])), Sans: g.Sum(c => c[3].Length > 0 ? double.Parse(c[3]) : 0)), StringComparer.Ordinal);
        var collected = country.Communes.Where(c => c.Departement.ToString() != "976").Sum(c => c.Population);
        Assert.InRange(counts["tous"].All / collected, 0.88, 0.93);
        Assert.Equal(0.22, counts["ald-17+"].All / counts["17+"].All, 0.01);
        Assert.Equal(0.11, counts["c2s-17+"].All / counts["17+"].All, 0.01);
        Assert.Equal(0.11, counts["17+"].Sans / counts["17+"].All, 0.01);

        var categories = File.ReadLines(Path.Combine(folder.Path, "etalab-cs1100507-stock-20260512-0339.csv"))
            .Select(l => Category().Match(l)).Where(m => m.Success).CountBy(m => m.Groups["code"].Value, StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        Assert.InRange(categories.Values.Sum(), 85_000, 115_000);
        // The SAE files have 1,581, three of them in Saint-Barthélemy and Saint-Martin, outside the COG.
        Assert.Equal(1_581 - 3, categories["355"]);
        Assert.InRange(categories["500"], 7_000, 7_800);
        Assert.InRange(categories["620"], 19_500, 22_500);
    }

    [Fact]
    public void Persons_RealCommunes_HaveTheirRealShareOfElders()
    {
        if (RealRawData.Folder is not { } raw)
            return;
        using var issues = new RowIssues(TextWriter.Null);
        var (country, _) = CountryReader.Read(RealRawData.Open(raw), issues);
        var pop1b = new Pop1bFile(new AgeStructure(raw, MissingSources.Seed), MissingSources.Seed);

        // L'Abergement-Clémenciat, derived/population_age_commune_2022.csv: 128.0 and 44.0 of 858.9; PMUN 860.
        var persons = pop1b.Persons(country.Communes[0]);

        Assert.Equal("01001", country.Communes[0].Code.ToString());
        Assert.Equal(128.0 / 858.9 * 860, Sum(persons, 65, 79), 1.0);
        Assert.Equal(44.0 / 858.9 * 860, Sum(persons, 80, 100), 1.0);
        Assert.Equal(860, Sum(persons, 0, 100), 1e-6);
    }

    private static double Sum(long[] billionths, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Sum(age => billionths[age] + billionths[AgeStructure.Ages + age]) / 1e9;

    // The category is the cell before its label, the aggregated category and its label, siret and APE.
    [GeneratedRegex("^structureet;[^;]*;[^;]*;(?:(?:\"[^\"]*(?:\"\"[^\"]*)*\"|[^;]*);){15}(?<code>[0-9]{3});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Category();
}

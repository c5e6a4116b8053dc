using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>
/// Totals that raw-data/README.md states of the real files, see <see cref="RealRawData"/>; the counterparts on small
/// fixtures are <see cref="CountryReaderTests"/>, <see cref="PostcodeReaderTests"/> and the tests of CommuneHistory.
/// </summary>
public sealed class RealCountryTests(RealFrance france) : IClassFixture<RealFrance>
{
    [Fact]
    public void Read_RealFrance_HasTheStatedTotals()
    {
        if (france.Country is not { } country)
            return;

        Assert.Equal(2026, country.Cog);
        Assert.Equal(34_875 - 3 + 45, country.Communes.Count);
        Assert.Equal(45, country.Communes.Count(c => c.City is not null));
        Assert.Equal(68_094_280 + 256_518, country.Communes.Sum(c => c.Population));
        Assert.Equal(1_255, country.Epcis.Count);
        Assert.Equal(101, country.Departements.Count);
        Assert.Equal(18, country.Regions.Count);
        Assert.Equal(["13055", "69123", "75056"], country.Cities.Select(c => c.Code));
        Assert.Equal(["22016", "29083", "29155", "85113"], country.Communes.Where(c => c.Epci is null).Select(c => c.Code.ToString()));
        Assert.DoesNotContain(france.Issues.Counts.Keys, k => k.Source is "insee-cog" or "insee-populations" or "dgcl-epci");
    }

    [Fact]
    public void Read_RealHexaSmal_PlacesEveryCommune()
    {
        if (france is not { Folder: { } folder, Raw: { } raw, Country: { } country, History: { } history })
            return;
        using var issues = new RowIssues(TextWriter.Null);

        var postcodes = PostcodeReader.Read(raw, country, history, issues);

        Assert.Equal(["13001"], postcodes.Of(CodeCommune.Parse("13201")));
        Assert.DoesNotContain(country.Communes, c => postcodes.Of(c.Code).Count == 0);
        Assert.Equal(35_077, RealColumn(folder, 0).Distinct().Count());
        Assert.Equal(6_328, RealColumn(folder, 2).Distinct().Count());
        Assert.Equal(RealColumn(folder, 0).Count(IsOutside), issues.Counts[("laposte-hexasmal", "outside-the-cog")]);
        Assert.Single(issues.Counts);
        var kept = country.Communes.SelectMany(c => postcodes.Of(c.Code)).Distinct().Count();
        Assert.Equal(RealLines(folder).Where(l => !IsOutside(l.Split(';')[0])).Select(l => l.Split(';')[2]).Distinct().Count(), kept);
    }

    [Theory]
    [InlineData(2021, 34_965)]
    [InlineData(2022, 34_955)]
    [InlineData(2023, 34_945)]
    [InlineData(2024, 34_935)]
    [InlineData(2025, 34_875)]
    public void Resolve_EveryCommuneOfAnOlderCog_KeepsItsWeight(int cog, int expected)
    {
        if (france is not { Folder: { } folder, Country: { } country, History: { } history })
            return;
        var codes = File.ReadLines(Path.Combine(folder, "insee", $"v_commune_{cog}.csv"))
            .Where(l => l.StartsWith("COM,", StringComparison.Ordinal)).Select(l => CodeCommune.Parse(l.Split(',')[1])).ToList();
        Assert.Equal(expected, codes.Count);

        // Decision D23: one per commune; a commune that was split since keeps its one on a named merged unit.
        var weights = codes.Select(c => history.Resolve(c, cog)).GroupBy(s => s.Unit).ToDictionary(g => g.Key, g => g.Count());

        Assert.DoesNotContain("", weights.Keys);
        Assert.Equal(expected, weights.Values.Sum());
        var units = weights.Keys.SelectMany(k => k.Split('+')).ToHashSet();
        Assert.Equal(country.Communes.Where(c => c.City is null).Select(c => c.Code.ToString()).Concat(country.Cities.Select(c => c.Code)).Order(), units.Order());
        var splits = cog switch { 2025 => 0, 2024 => 1, _ => 3 };
        Assert.Equal(splits, weights.Keys.Count(k => k.Contains('+')));
        // A code existed in exactly the years whose file has it.
        var known = codes.ToHashSet();
        Assert.All(codes, c => Assert.True(history.Existed(c, cog), $"{c} in {cog}"));
        var others = history.Retired.Select(r => r.Code).Concat(country.Communes.Where(c => c.City is null).Select(c => c.Code)).Where(c => !known.Contains(c));
        Assert.All(others, c => Assert.False(history.Existed(c, cog), $"{c} in {cog}"));
    }

    [Theory]
    [InlineData(2024, "banatic_siren_insee.xlsx", 3, 6)]
    [InlineData(2025, "epcicom.xlsx", 9, 13)]
    public void Resolve_PopulationsOfAnOlderCog_KeepTheirSum(int cog, string workbook, int codeColumn, int populationColumn)
    {
        if (france is not { Folder: { } folder, History: { } history })
            return;
        var rows = RealWorkbook.Read(Path.Combine(folder, "insee", workbook), codeColumn, populationColumn);

        var units = rows.GroupBy(r => history.Resolve(r.Code, cog).Unit).ToDictionary(g => g.Key, g => g.Sum(r => r.Population));

        Assert.InRange(rows.Count, 34_800, 35_000);
        Assert.InRange(rows.Sum(r => r.Population), 66_000_000, 70_000_000);
        Assert.Equal(rows.Sum(r => r.Population), units.Values.Sum());
        Assert.DoesNotContain("", units.Keys);
        Assert.All(units.Keys.Where(k => k.Contains('+')), k => Assert.True(units[k] > 0, k));
    }

    [Fact]
    public void Resolve_EveryCommuneOfTheCogOf2018_KeepsItsWeight()
    {
        var contours = Path.GetFullPath(Path.Combine(Rezone.Pipeline.Catalogue.ProjectFolders.Find().Root, "..", "shared", "data", "ign-contours-communes-2018"));
        if (france.History is not { } history || !Directory.Exists(contours))
            return;

        var successions = Directory.EnumerateFiles(contours, "communes-*.geojson.gz").SelectMany(GeoJsonCodes.Read)
            .Select(c => history.Resolve(c, 2018)).ToList();

        Assert.Equal(35_357, successions.Count);
        Assert.DoesNotContain(successions, s => s.Kind == SuccessionKind.Unknown);
        Assert.Equal(
            ["14666+14712", "15031+15035+15047+15141+15171", "60054+60694", "85084+85165+85212"],
            successions.Where(s => s.Kind == SuccessionKind.Split).Select(s => s.Unit).Distinct().Order());
        // Decision D23, unit weights: 35,357 ones come in, 35,357 go out, on communes of today or on the four merged units.
        Assert.Equal(35_357, successions.GroupBy(s => s.Unit).Sum(g => g.Count()));
        Assert.All(successions.SelectMany(s => s.Successors), code => Assert.True(history.Existed(code, history.Cog), code.ToString()));
    }

    [Fact]
    public void Retired_RealFrance_EndsInCommunesOfToday()
    {
        if (france is not { Country: { } country, History: { } history })
            return;
        var today = country.Communes.Select(c => c.Code.ToString()).Concat(country.Cities.Select(c => c.Code)).ToHashSet();

        Assert.Equal(4_240, history.Retired.Count);
        // The three that tests/js/importer.test.js follows in the browser's importer.
        Assert.Equal(
            ["01091 Châtillon-en-Michaille 01033", "14513 Pont-Farcy 50592", "69232 Saint-Rambert-l'Île-Barbe 69123"],
            history.Retired.Where(r => r.Code.ToString() is "01091" or "14513" or "69232").Select(r => $"{r.Code} {r.Name} {string.Join(' ', r.Successors)}"));
        Assert.All(history.Retired, r => Assert.All(r.Successors, s => Assert.Contains(s.ToString(), today)));
    }

    private static bool IsOutside(string code) =>
        code is ['9', '7', '5' or '7' or '8', ..] or ['9', '8' or '9', ..];

    private static IEnumerable<string> RealColumn(string folder, int column) => RealLines(folder).Select(l => l.Split(';')[column]);

    private static IEnumerable<string> RealLines(string folder) => File.ReadLines(Path.Combine(folder, "laposte", "019HexaSmal.csv")).Skip(1);
}

using Rezone.Domain.Territory;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>
/// Decision D23 on the invented country, whose movements are a merger of each kind, two changes of code, a split, and a
/// merger that was undone: the counterpart of <see cref="RealCountryTests"/> where the real files are absent.
/// </summary>
public sealed class SampleAgeingTests
{
    private readonly Country country;
    private readonly CommuneHistory history;

    public SampleAgeingTests()
    {
        using var issues = new RowIssues(TextWriter.Null);
        (country, history) = CountryReader.Read(RawFolders.Open(RealRawData.Manifest, [ProjectFolders.Find().Sample]), issues);
    }

    // Communes of 2026 (cities whole) and what v_mvt_commune_2026.csv undoes: 2026 merges 1 away; 2024 splits 96007 in two;
    // 2022 splits 99017 in two; 2019 merges 2 away; 2016 merges 96009 away, until 2024; 1973 merges 1 away.
    [Theory]
    [InlineData(2026, 0, "")]
    [InlineData(2025, 1, "")]
    [InlineData(2023, 1 - 1, "96007+96009")]
    [InlineData(2021, 1 - 1 - 1, "96007+96009 99017+99018")]
    [InlineData(2018, 1 - 1 - 1 + 2, "96007+96009 99017+99018")]
    [InlineData(2015, 1 - 1 - 1 + 2 + 1, "99017+99018")]
    [InlineData(1972, 1 - 1 - 1 + 2 + 1 + 1, "99017+99018")]
    public void Resolve_EveryCommuneOfAnOlderCog_KeepsItsWeight(int cog, int more, string mergedUnits)
    {
        var today = country.Communes.Where(c => c.City is null).Select(c => c.Code).Concat(country.Cities.Select(c => CodeCommune.Parse(c.Code))).ToList();
        var communes = today.Concat(history.Retired.Select(r => r.Code)).Where(c => history.Existed(c, cog)).ToList();

        var weights = communes.GroupBy(c => history.Resolve(c, cog).Unit).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(today.Count + more, communes.Count);
        Assert.Equal(communes.Count, weights.Values.Sum());
        Assert.Equal(mergedUnits, string.Join(' ', weights.Keys.Where(k => k.Contains('+', StringComparison.Ordinal)).Order(StringComparer.Ordinal)));
        Assert.Equal(today.Select(c => c.ToString()).Order(), weights.Keys.SelectMany(k => k.Split('+')).Distinct().Order());
    }
}

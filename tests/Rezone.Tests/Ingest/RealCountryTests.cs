using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>Totals that raw-data/README.md states; the counterpart on small fixtures is <see cref="RealRawData"/>.</summary>
public sealed class RealCountryTests
{
    [Fact]
    public void Read_RealFrance_HasTheStatedTotals()
    {
        if (RealRawData.Folder is not { } folder)
            return;
        using var list = new StringWriter();
        using var issues = new RowIssues(list);
        var raw = RealRawData.Open(folder);

        var (country, history) = CountryReader.Read(raw, issues);

        Assert.Equal(2026, country.Cog);
        Assert.Equal(34_875 - 3 + 45, country.Communes.Count);
        Assert.Equal(45, country.Communes.Count(c => c.City is not null));
        Assert.Equal(68_094_280 + 256_518, country.Communes.Sum(c => c.Population));
        Assert.Equal(1_255, country.Epcis.Count);
        Assert.Equal(101, country.Departements.Count);
        Assert.Equal(18, country.Regions.Count);
        Assert.Equal(["13055", "69123", "75056"], country.Cities.Select(c => c.Code));
        Assert.Equal(["22016", "29083", "29155", "85113"], country.Communes.Where(c => c.Epci is null).Select(c => c.Code.ToString()));
        Assert.Empty(issues.Counts);

        var postcodes = PostcodeReader.Read(raw, country, history, issues);
        Assert.Equal(["13001"], postcodes.Of(CodeCommune.Parse("13201")));
        // 35,077 communes and 6,328 postcodes of the file, without 975, 977, 978, 98x and Monaco; three communes of 2025.
        Assert.Equal(new Dictionary<(string, string), long>(), issues.Counts);
    }
}

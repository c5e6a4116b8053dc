using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>The embedded sample is read whole, by the project's own manifest, with the one row outside its COG that it holds on purpose.</summary>
public sealed class SampleIngestTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rezone").FullName;

    [Fact]
    public void Run_EmbeddedSample_AgreesWithItself()
    {
        using var list = new StringWriter();
        using var issues = new RowIssues(list);
        var raw = RawFolders.Open(RealRawData.Manifest, [ProjectFolders.Find().Sample]);
        Assert.All(raw.Sources, s => Assert.True(s.Simulated || s.Missing));
        var (country, history) = CountryReader.Read(raw, issues);
        var context = new IngestContext(raw, country, history, folder, issues);

        IngestCounts[] counts =
        [
            IngestPopulations.Run(context),
            IngestPop1b.Run(context, TinyCatalogue.Ages),
            IngestFinessEt.Run(context, TinyCatalogue.Categories, TinyCatalogue.Statuses),
            IngestAmConsommants.Run(context, TinyCatalogue.Population),
        ];

        // One establishment lies outside the COG on purpose, as FINESS has some in the Pacific: counted, never an error.
        Assert.Equal([0, 0, 0, 0], counts.Select(c => c.Issues));
        Assert.Equal(1, issues.Counts[("finess-et", "outside-the-cog")]);
        Assert.NotEmpty(history.Retired);
        Assert.NotEmpty(country.Cities);
        Assert.Equal(country.Communes.Count * 5, counts[1].Facts);
        Assert.Equal(country.Communes.Count * 11, counts[3].Facts);
        Assert.Equal(counts[2].Kept, FactTable.Read(folder, "finess-et").Sum(f => f.Amount));
        var postcodes = PostcodeReader.Read(raw, country, history, issues);
        Assert.DoesNotContain(country.Communes, c => postcodes.Of(c.Code).Count == 0);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

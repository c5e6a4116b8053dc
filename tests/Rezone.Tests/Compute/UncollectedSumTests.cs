using Rezone.Domain.Indicators;
using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Compute;
using Rezone.Pipeline.Facts;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Compute;

public sealed class UncollectedSumTests
{
    [Theory]
    [InlineData(true, "5 null 0 null")]
    [InlineData(false, "5 null null null")]
    public void Compute_PartThatWasNotCollected_MakesTheSumUnknown(bool absentMeansNone, string expected)
    {
        using var france = new TinyFrance();
        var context = france.Context();
        using (var facts = FactTable.Create(context.FactsFolder, "am-offreurs", ["offreur"]))
        {
            var codes = context.Country.Communes.Select(c => c.Code).ToList();
            // Codes 50 to 52 are one value of the dimension; the order of the parts must not matter.
            facts.Add(new Fact(codes[0], ["50"], "nombre", 2));
            facts.Add(new Fact(codes[0], ["51"], "nombre", 3));
            facts.Add(new Fact(codes[1], ["50"], "nombre", 2));
            facts.Add(new Fact(codes[1], ["51"], "nombre", null));
            facts.Add(new Fact(codes[3], ["50"], "nombre", null));
            facts.Add(new Fact(codes[3], ["51"], "nombre", 3));
            facts.Complete();
        }

        var table = IndicatorTable.Compute(Catalogue(), context.Country, [new FactSource("am-offreurs", absentMeansNone)], context.FactsFolder);

        Assert.Equal(expected, string.Join(' ', table[table.Columns.Single().Id].Take(4).Select(a => a?.ToString(null, null) ?? "null")));
    }

    private static Rezone.Domain.Indicators.Catalogue Catalogue()
    {
        var project = CatalogueFiles.Read(ProjectFolders.Find().Catalogue, RealRawData.Manifest.Sources);
        var pharmacies = new Dictionary<string, string>(StringComparer.Ordinal) { ["offreur"] = "pharmacie" };
        var indicator = project.Indicators[0] with { Kind = IndicatorKind.Count, By = null, Denominator = null, Numerator = new Measure("am-offreurs", "nombre", pharmacies) };
        return project with { Indicators = [indicator] };
    }
}

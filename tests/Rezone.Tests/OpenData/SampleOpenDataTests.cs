using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.OpenData;
using Rezone.Tests.Golden;

namespace Rezone.Tests.OpenData;

/// <summary>The open data of the sample country, whose numbers the audit compares with the payloads at every build.</summary>
public sealed class SampleOpenDataTests(SampleSite site) : IClassFixture<SampleSite>
{
    /// <summary>
    /// The wholes are not in the open tables: whoever divides adds up the blocks of the variable that « ensemble » names,
    /// in the communes of a group. That must give what the payload has.
    /// </summary>
    [Fact]
    public void Ensemble_OfEveryVariable_AddsUpToThePublishedWholes()
    {
        var figures = PublishedFigures.Read(site.Folder);
        var variables = OpenTables.Of(figures, CatalogueFiles.Read(ProjectFolders.Find().Catalogue, SourceManifest.Load(ProjectFolders.Find().SourceManifest).Sources))
            .Single(t => t.Name == "variables");
        var wholes = Texts(variables, "variable").Zip(Texts(variables, "ensemble")).Where(v => v.Second is not null).ToList();

        Assert.NotEmpty(wholes);
        foreach (var (id, whole) in wholes)
        {
            var inner = figures.Variables[whole ?? ""];
            var innerBlock = figures.Cuts[inner.Cut].Communes.ToDictionary(c => c.Code, c => c.Block, StringComparer.Ordinal);
            foreach (var block in figures.Cuts[figures.Variables[id ?? ""].Cut].Communes.GroupBy(c => c.Block, c => innerBlock[c.Code], StringComparer.Ordinal))
                Assert.Equal(figures.Variables[id ?? ""].Blocks[block.Key].Whole, block.Distinct(StringComparer.Ordinal).Sum(b => inner.Blocks[b].Amount));
        }
    }

    private static IReadOnlyList<string?> Texts(OpenTable table, string column) => ((OpenText)table.Columns.Single(c => c.Name == column)).Values;
}

using Rezone.Tests.Ingest;

namespace Rezone.Tests.Checks;

/// <summary>The correspondence of the BPE with FINESS is declared for every column of the one, with categories of the other.</summary>
public sealed class EquipmentMappingTests
{
    [Fact]
    public void Equipments_AreTheColumnsOfTheBpe_WithTheirLabels()
    {
        var columns = RealRawData.Manifest["insee-bpe"].Files[0].Columns.Where(c => c.Name.StartsWith("NB_", StringComparison.Ordinal));

        Assert.Equal(
            columns.Select(c => $"{c.Name[3..]} {c.Meaning}"),
            TinyCatalogue.Project.Dimension("equipement-bpe").Values.Select(v => $"{v.Id} {v.Label}"));
    }

    [Fact]
    public void Categories_AreThoseOfTheNomenclature_AndSoAreTheirAbsences()
    {
        var known = TinyCatalogue.Categories.Values.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        var equipments = TinyCatalogue.Project.Dimension("equipement-bpe").Values;

        Assert.All(equipments.SelectMany(e => e.Codes), code => Assert.Contains(code, known));
        Assert.Equal(["D106", "D107", "D303"], equipments.Where(e => e.Codes.Count == 0).Select(e => e.Id));
    }
}

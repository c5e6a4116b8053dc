using NetTopologySuite.Coverage;
using Rezone.Pipeline.Geography;

namespace Rezone.Tests.Geography;

public sealed class SimplificationTests(SampleShapes sample) : IClassFixture<SampleShapes>
{
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void CommunesAt_EachZoom_KeepsEveryCommuneAndEveryBorder(int zoom)
    {
        var communes = sample.Simplification.CommunesAt(zoom);

        Assert.Equal(sample.Country.Communes.Count, communes.Count);
        Assert.All(communes, c => Assert.True(c.IsValid && c.Area > 0));
        Assert.True(CoverageValidator.IsValid([.. communes]));
    }

    [Fact]
    public void CommunesAt_CoarserZoom_HasFewerVerticesOfTheFinerOne()
    {
        var fine = sample.Simplification.CommunesAt(9).SelectMany(c => c.Coordinates).ToHashSet();
        var coarse = sample.Simplification.CommunesAt(7).SelectMany(c => c.Coordinates).ToHashSet();

        Assert.ProperSubset(fine, coarse);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void AreasAt_EachZoom_TileTheCountry(int zoom)
    {
        var departements = sample.Simplification.DepartementsAt(zoom);
        var regions = sample.Simplification.RegionsAt(zoom);

        Assert.Equal(sample.Country.Departements.Select(d => d.Code), departements.Select(d => d.Area.Code));
        Assert.Equal(sample.Country.Regions.Select(r => r.Code), regions.Select(r => r.Area.Code));
        Assert.True(CoverageValidator.IsValid([.. departements.Select(d => d.Outline)]));
        var area = departements.Sum(d => d.Outline.Area);
        Assert.Equal(area, regions.Sum(r => r.Outline.Area), area * 1e-9);
    }

    [Fact]
    public void DepartementsAt_ZoomWithCommunes_AreTheUnionOfTheirCommunes()
    {
        var communes = sample.Simplification.CommunesAt(8);
        foreach (var departement in sample.Simplification.DepartementsAt(8))
        {
            var parts = communes.Where((_, i) => sample.Country.Communes[i].Departement.ToString() == departement.Area.Code);
            Assert.Equal(parts.Sum(p => p.Area), departement.Outline.Area, departement.Outline.Area * 1e-9);
        }
    }

    [Fact]
    public void Project_AndBack_IsTheSamePosition()
    {
        var position = WebMercator.Unproject(WebMercator.Project(-61.55, 16.18));

        Assert.Equal(-61.55, position.Longitude, 1e-12);
        Assert.Equal(16.18, position.Latitude, 1e-12);
    }

    [Fact]
    public void Project_CornersOfTheSquare_AreWhereTheTilesBegin()
    {
        // The northern edge of the web's map: atan(sinh(π)).
        var corner = WebMercator.Project(-180, 85.05112877980659);

        Assert.Equal(0, corner.X, 1e-12);
        Assert.Equal(0, corner.Y, 1e-9);
    }
}

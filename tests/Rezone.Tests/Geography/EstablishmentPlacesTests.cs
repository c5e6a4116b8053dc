using Rezone.Domain.Territory;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Geography;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Geography;

public sealed class EstablishmentPlacesTests
{
    // A square of 10 km in Lambert-93; its centre is x=605000 y=6505000.
    private const string S63001 = "POLYGON((600000 6500000,600000 6510000,610000 6510000,610000 6500000,600000 6500000))";

    [Theory]
    [InlineData(609_000, 6_501_000, 2154, false)]
    [InlineData(null, null, null, true)]
    [InlineData(609_000, 6_501_000, 4326, true)]
    [InlineData(0, 0, 2154, true)]
    [InlineData(700_000, 6_501_000, 2154, true)]
    public void Of_CoordinatesThatCannotBeUsed_FallBackOnTheCommune(int? x, int? y, int? epsg, bool isCommunePoint)
    {
        using var folder = new TemporaryFolder();
        var country = InventedCountry.Of("63001");
        var shapes = CommuneShapes.Read([new InventedDelivery(InventedDelivery.Lambert93, ("63001", S63001)).WriteTo(folder, "a.zip")], country);
        var establishment = new Establishment("630000001", "", "A", "500", CodeCommune.Parse("63001"), x, y, epsg, null);

        var place = Assert.Single(EstablishmentPlaces.Of([establishment], country, shapes));

        Assert.Equal(isCommunePoint, place.IsCommunePoint);
        Assert.Same(establishment, place.Establishment);
        if (isCommunePoint)
            Assert.Equal(shapes.Shapes[0].InteriorPoint, place.Position);
        else
            Assert.Equal(Projection.FromEpsg(2154)?.ToWgs84(609_000, 6_501_000), place.Position);
    }
}

using NetTopologySuite.IO;
using Rezone.Pipeline.Geography;

namespace Rezone.Tests.Geography;

public sealed class WholeGridTests
{
    [Theory]
    [InlineData("POLYGON((0.2 0.3, 4.4 0.1, 4.2 3.9, 0.1 4.4, 0.2 0.3))", "POLYGON((0 0, 4 0, 4 4, 0 4, 0 0))")]
    // A commune smaller than a unit stays as a triangle around its place.
    [InlineData("POLYGON((7.1 3.1, 7.3 3.1, 7.2 3.3, 7.1 3.1))", "POLYGON((7 3, 8 3, 7 4, 7 3))")]
    // A hole and an islet smaller than a unit are dropped.
    [InlineData("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0), (4.1 4.1, 4.2 4.1, 4.1 4.2, 4.1 4.1))", "POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))")]
    [InlineData("MULTIPOLYGON(((0 0, 9 0, 9 9, 0 0)), ((20.1 20.1, 20.2 20.1, 20.1 20.2, 20.1 20.1)))", "POLYGON((0 0, 9 0, 9 9, 0 0))")]
    public void Fit_Shape_HasWholeCoordinates(string shape, string expected)
    {
        var reader = new WKTReader();

        var fitted = WholeGrid.Fit(reader.Read(shape));

        Assert.True(reader.Read(expected).EqualsTopologically(fitted), fitted.AsText());
    }

    [Fact]
    public void Fit_ShapeThatRoundingFoldsOntoItself_IsStillValid()
    {
        // A neck half a unit wide joins two squares: rounding closes it.
        const string dumbbell =
            "POLYGON((0 0, 4 0, 4 1.6, 10 1.6, 10 0, 14 0, 14 4, 10 4, 10 2.4, 4 2.4, 4 4, 0 4, 0 0))";

        var fitted = WholeGrid.Fit(new WKTReader().Read(dumbbell));

        Assert.True(fitted.IsValid);
        Assert.Equal(32, fitted.Area);
        Assert.All(fitted.Coordinates, c => Assert.Equal((Math.Round(c.X), Math.Round(c.Y)), (c.X, c.Y)));
    }
}

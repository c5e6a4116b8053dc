using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Outlines of invented islands.</summary>
public static class Coastline
{
    private const int Corners = 26;
    private const double Roughness = 0.2;
    private const double ShortestMetres = 700;

    /// <summary>An island around a centre: an ellipse with capes and bays, each side broken again and again.</summary>
    public static Polygon Around(Coordinate centre, double halfWidth, double halfHeight, RandomStream stream)
    {
        var phases = Enumerable.Range(0, 4).Select(_ => 2 * Math.PI * stream.NextUniform()).ToArray();
        List<Coordinate> corners = [];
        for (var i = 0; i < Corners; i++)
        {
            var angle = 2 * Math.PI * i / Corners;
            var swell = 1 + (0.16 * Math.Sin((2 * angle) + phases[0])) + (0.11 * Math.Sin((3 * angle) + phases[1]))
                + (0.08 * Math.Sin((5 * angle) + phases[2])) + (0.05 * Math.Sin((9 * angle) + phases[3]));
            corners.Add(new Coordinate(
                centre.X + (halfWidth * swell * Math.Cos(angle)), centre.Y + (halfHeight * swell * Math.Sin(angle))));
        }

        List<Coordinate> coast = [];
        for (var i = 0; i < Corners; i++)
        {
            Break(corners[i], corners[(i + 1) % Corners], coast, stream);
        }

        coast.Add(coast[0].Copy());
        var outline = GeometryFactory.Default.CreatePolygon([.. coast]).Buffer(0);
        return Enumerable.Range(0, outline.NumGeometries).Select(i => (Polygon)outline.GetGeometryN(i))
            .MaxBy(p => p.Area) is { } land
            ? GeometryFactory.Default.CreatePolygon(land.Shell)
            : throw new InvalidOperationException("An outline without area.");
    }

    private static void Break(Coordinate from, Coordinate to, List<Coordinate> coast, RandomStream stream)
    {
        var length = from.Distance(to);
        if (length < ShortestMetres)
        {
            coast.Add(from);
            return;
        }

        var shift = Roughness * stream.NextNormal(0.6);
        var middle = new Coordinate(
            ((from.X + to.X) / 2) - ((to.Y - from.Y) * shift), ((from.Y + to.Y) / 2) + ((to.X - from.X) * shift));
        Break(from, middle, coast, stream);
        Break(middle, to, coast, stream);
    }
}

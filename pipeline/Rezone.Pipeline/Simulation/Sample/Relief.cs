using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>
/// Bends the plane a little, as rivers and hills bend borders. It moves a point by its position alone and never folds
/// (the slopes of its waves add up to less than 1), so that borders shared before are shared after, point for point.
/// </summary>
public sealed class Relief
{
    private const double DensifyMetres = 350;

    private static readonly (double Wavelength, double Amplitude)[] Octaves = [(26_000, 1_200), (7_000, 290), (2_200, 80)];

    private readonly List<(double Kx, double Ky, double Phase, double Dx, double Dy)> waves = [];

    /// <summary>Three octaves of three plane waves each, of random directions.</summary>
    public Relief(RandomStream stream)
    {
        foreach (var (wavelength, amplitude) in Octaves)
        {
            for (var i = 0; i < 3; i++)
            {
                var heading = ((i + stream.NextUniform()) * Math.PI / 3) + 0.2;
                var push = 2 * Math.PI * stream.NextUniform();
                var k = 2 * Math.PI / (wavelength * (0.8 + (0.4 * stream.NextUniform())));
                waves.Add((
                    k * Math.Cos(heading), k * Math.Sin(heading), 2 * Math.PI * stream.NextUniform(),
                    amplitude / 3 * Math.Cos(push), amplitude / 3 * Math.Sin(push)));
            }
        }
    }

    /// <summary>The bent shape, its points on the grid of 0.1 m that IGN uses.</summary>
    public Geometry Bend(Geometry shape) => shape switch
    {
        Polygon polygon => Bend(polygon),
        _ => shape.Factory.CreateMultiPolygon(
            [.. Enumerable.Range(0, shape.NumGeometries).Select(i => Bend((Polygon)shape.GetGeometryN(i)))]),
    };

    private Polygon Bend(Polygon polygon) => polygon.Factory.CreatePolygon(
        Bend(polygon.Shell), [.. polygon.Holes.Select(Bend)]);

    private LinearRing Bend(LinearRing ring)
    {
        List<Coordinate> bent = [];
        for (var i = 0; i < ring.NumPoints - 1; i++)
        {
            bent.AddRange(Along(ring.GetCoordinateN(i), ring.GetCoordinateN(i + 1)).Select(Bend));
        }

        bent.Add(bent[0].Copy());
        return ring.Factory.CreateLinearRing([.. bent]);
    }

    /// <summary>
    /// The start of a segment and the points between its ends, computed from its smaller end whatever the direction:
    /// two neighbours walk it in opposite ways and must meet the same points.
    /// </summary>
    private static IEnumerable<Coordinate> Along(Coordinate from, Coordinate to)
    {
        var forward = from.CompareTo(to) < 0;
        var (low, high) = forward ? (from, to) : (to, from);
        var parts = (int)Math.Ceiling(low.Distance(high) / DensifyMetres);
        yield return from;
        for (var i = 1; i < parts; i++)
        {
            var share = (double)(forward ? i : parts - i) / parts;
            yield return new Coordinate(low.X + ((high.X - low.X) * share), low.Y + ((high.Y - low.Y) * share));
        }
    }

    private Coordinate Bend(Coordinate at)
    {
        var (x, y) = (at.X, at.Y);
        foreach (var wave in waves)
        {
            var height = Math.Sin((wave.Kx * at.X) + (wave.Ky * at.Y) + wave.Phase);
            x += wave.Dx * height;
            y += wave.Dy * height;
        }

        return new Coordinate(Math.Round(x, 1), Math.Round(y, 1));
    }
}

using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>
/// Breaks and bends straight borders, as rivers and hills do. A border is broken by its two ends alone, a point moved
/// by its position alone and without folding (the slopes of the waves add up to less than 1), so that borders shared
/// before are shared after, point for point.
/// </summary>
public sealed class Relief
{
    private const double LongestMetres = 420;

    /// <summary>How far a border is moved aside in its middle, as a share of its length: usually, and at most.</summary>
    private const double UsualShift = 0.06;
    private const double LargestShift = 0.11;

    private static readonly (double Wavelength, double Amplitude)[] Octaves = [(26_000, 1_200), (7_000, 290), (2_200, 80)];

    private readonly string borders;
    private readonly List<(double Kx, double Ky, double Phase, double Dx, double Dy)> waves = [];

    /// <summary>Three octaves of three plane waves each, of random directions.</summary>
    public Relief(RandomStream stream)
    {
        borders = stream.NextBits().ToString();
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
    /// The start of a segment and the points between its ends, drawn from its smaller end whatever the direction: two
    /// neighbours walk it in opposite ways and must meet the same points.
    /// </summary>
    private IEnumerable<Coordinate> Along(Coordinate from, Coordinate to)
    {
        var forward = from.CompareTo(to) < 0;
        var (low, high) = forward ? (from, to) : (to, from);
        List<Coordinate> between = [];
        Break(low, high, between, RandomStream.For(SampleCountry.Seed, borders, $"{low.X} {low.Y} {high.X} {high.Y}"));
        if (!forward)
        {
            between.Reverse();
        }

        return between.Prepend(from);
    }

    private static void Break(Coordinate from, Coordinate to, List<Coordinate> between, RandomStream stream)
    {
        if (from.Distance(to) < LongestMetres)
        {
            return;
        }

        var shift = Math.Clamp(stream.NextNormal(UsualShift), -LargestShift, LargestShift);
        var middle = new Coordinate(
            ((from.X + to.X) / 2) - ((to.Y - from.Y) * shift), ((from.Y + to.Y) / 2) + ((to.X - from.X) * shift));
        Break(from, middle, between, stream);
        between.Add(middle);
        Break(middle, to, between, stream);
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

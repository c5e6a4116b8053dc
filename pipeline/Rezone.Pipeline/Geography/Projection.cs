using System.Text.RegularExpressions;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace Rezone.Pipeline.Geography;

/// <summary>A legal projection of France and its way to WGS 84 longitude and latitude.</summary>
/// <remarks>
/// The French frames (RGF93, RGAF09, RGFG95, RGR92, RGM04, RGSPM06) are taken as WGS 84, as EPSG does: the GRS 80 and
/// WGS 84 ellipsoids differ by 0.1 mm and the frames by less than a metre. Sources: EPSG registry; arrêté du 5 mars
/// 2019 portant application du décret n° 2000-1276.
/// </remarks>
public sealed partial class Projection
{
    private static readonly Projection[] Legal =
    [
        new(2154, [], LambertConformalConic()),
        new(5490, [4559, 32620], TransverseMercator(centralMeridian: -63, falseNorthing: 0)),
        new(4467, [2987, 32621], TransverseMercator(centralMeridian: -57, falseNorthing: 0)),
        new(2972, [32622], TransverseMercator(centralMeridian: -51, falseNorthing: 0)),
        new(4471, [32738], TransverseMercator(centralMeridian: 45, falseNorthing: 10_000_000)),
        new(2975, [32740], TransverseMercator(centralMeridian: 57, falseNorthing: 10_000_000)),
    ];

    private readonly int[] sameParameters;
    private readonly Dictionary<string, double> parameters;
    private readonly MathTransform toDegrees;

    private Projection(int epsg, int[] sameParameters, Dictionary<string, double> parameters)
    {
        Epsg = epsg;
        this.sameParameters = sameParameters;
        this.parameters = parameters;
        toDegrees = Inverse(parameters);
    }

    /// <summary>EPSG code: 2154, 5490, 4467, 2972, 4471 or 2975.</summary>
    public int Epsg { get; }

    /// <summary>
    /// The projection of an EPSG code, also of the WGS 84 or older twin with the same parameters (4559, 32620 …); null
    /// where it is none of the legal ones.
    /// </summary>
    public static Projection? FromEpsg(int epsg) =>
        Array.Find(Legal, p => p.Epsg == epsg || p.sameParameters.Contains(epsg));

    /// <summary>
    /// The projection a .prj file describes, recognised by its parameters because names differ between producers; null
    /// where it is none of the legal ones.
    /// </summary>
    public static Projection? FromPrj(string wkt)
    {
        if (!Grs80().IsMatch(wkt) || !InMetres().IsMatch(wkt))
            return null;
        var found = WktParameter().Matches(wkt)
            .DistinctBy(m => m.Groups["name"].Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                m => m.Groups["name"].Value.ToLowerInvariant(),
                m => double.TryParse(m.Groups["value"].Value, out var value) ? value : double.NaN,
                StringComparer.Ordinal);
        return Array.Find(Legal, p => p.IsDescribedBy(found));
    }

    /// <summary>
    /// Projected metres to WGS 84 degrees, within 1e-9 degree of PROJ over the territory of the projection.
    /// </summary>
    public Position ToWgs84(double x, double y)
    {
        var (longitude, latitude) = toDegrees.Transform(x, y);
        return new Position(longitude, latitude);
    }

    private bool IsDescribedBy(Dictionary<string, double> found) =>
        // The two standard parallels may be written in either order.
        parameters.All(p => p.Key.StartsWith("standard_parallel", StringComparison.Ordinal)
            ? found.Any(f => f.Key.StartsWith("standard_parallel", StringComparison.Ordinal) && Same(f.Value, p.Value))
            : Same(found.GetValueOrDefault(p.Key, double.NaN), p.Value));

    private static bool Same(double a, double b) => Math.Abs(a - b) < 1e-9;

    private static Dictionary<string, double> LambertConformalConic() => new(StringComparer.Ordinal)
    {
        ["latitude_of_origin"] = 46.5,
        ["central_meridian"] = 3,
        ["standard_parallel_1"] = 49,
        ["standard_parallel_2"] = 44,
        ["false_easting"] = 700_000,
        ["false_northing"] = 6_600_000,
    };

    private static Dictionary<string, double> TransverseMercator(double centralMeridian, double falseNorthing) =>
        new(StringComparer.Ordinal)
        {
            ["latitude_of_origin"] = 0,
            ["central_meridian"] = centralMeridian,
            ["scale_factor"] = 0.9996,
            ["false_easting"] = 500_000,
            ["false_northing"] = falseNorthing,
        };

    private static MathTransform Inverse(Dictionary<string, double> parameters)
    {
        var factory = new CoordinateSystemFactory();
        var degrees = factory.CreateGeographicCoordinateSystem(
            "RGF93",
            AngularUnit.Degrees,
            factory.CreateHorizontalDatum("RGF93", DatumType.HD_Geocentric, Ellipsoid.GRS80, toWgs84: null),
            PrimeMeridian.Greenwich,
            new AxisInfo("Longitude", AxisOrientationEnum.East),
            new AxisInfo("Latitude", AxisOrientationEnum.North));
        var method = parameters.ContainsKey("scale_factor") ? "Transverse_Mercator" : "Lambert_Conformal_Conic_2SP";
        var projection = factory.CreateProjection(
            method, method, [.. parameters.Select(p => new ProjectionParameter(p.Key, p.Value))]);
        var plane = factory.CreateProjectedCoordinateSystem(
            method,
            degrees,
            projection,
            LinearUnit.Metre,
            new AxisInfo("East", AxisOrientationEnum.East),
            new AxisInfo("North", AxisOrientationEnum.North));
        return new CoordinateTransformationFactory().CreateFromCoordinateSystems(plane, degrees).MathTransform;
    }

    // WGS 84 and GRS 80 are both accepted: same semi-major axis, flattenings equal to nine digits.
    [GeneratedRegex("""SPHEROID\["[^"]*",\s*6378137(\.0*)?,\s*298\.2572[0-9]*""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grs80();

    [GeneratedRegex("""UNIT\["met(er|re)",\s*1(\.0*)?[\],]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InMetres();

    [GeneratedRegex("""PARAMETER\["(?<name>[^"]+)",\s*(?<value>[-+0-9.eE]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WktParameter();
}

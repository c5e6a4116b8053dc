using System.Diagnostics;
using Rezone.Pipeline.Geography;

namespace Rezone.Tests.Geography;

public sealed class ProjectionTests
{
    // Degrees; a tenth of a millimetre on the ground.
    private const double Tolerance = 1e-9;

    [Theory]
    // By definition the false origin of a projection is its central meridian on its latitude of origin.
    [InlineData(2154, 700_000, 6_600_000, 3, 46.5)]
    [InlineData(5490, 500_000, 0, -63, 0)]
    [InlineData(4467, 500_000, 0, -57, 0)]
    [InlineData(2972, 500_000, 0, -51, 0)]
    [InlineData(4471, 500_000, 10_000_000, 45, 0)]
    [InlineData(2975, 500_000, 10_000_000, 57, 0)]
    // Computed by PROJ.
    [InlineData(2154, 652_469.02, 6_862_035.26, 2.35219996301398, 48.8566000050153)]
    [InlineData(2154, 1_200_000, 6_100_000, 9.01087173177748, 41.8295061398579)]
    [InlineData(5490, 655_000, 1_790_000, -61.5500740377468, 16.1854882699535)]
    [InlineData(4467, 560_000, 5_190_000, -56.2128319080775, 46.8608335815179)]
    [InlineData(2972, 350_000, 545_000, -52.3528581146762, 4.92928713650801)]
    [InlineData(4471, 523_000, 8_585_000, 45.2119271234884, -12.7997461828142)]
    [InlineData(2975, 338_000, 7_690_000, 55.4425938270512, -20.8831446907855)]
    public void ToWgs84_ReferencePoint_IsWhereItStands(int epsg, double x, double y, double longitude, double latitude)
    {
        var position = Legal(epsg).ToWgs84(x, y);

        Assert.Equal(longitude, position.Longitude, Tolerance);
        Assert.Equal(latitude, position.Latitude, Tolerance);
    }

    [Theory]
    [InlineData(2154, 0, 1_300_000, 6_000_000, 7_200_000)]
    [InlineData(5490, 600_000, 760_000, 1_590_000, 2_010_000)]
    [InlineData(4467, 520_000, 590_000, 5_170_000, 5_230_000)]
    [InlineData(2972, 60_000, 500_000, 230_000, 650_000)]
    [InlineData(4471, 490_000, 550_000, 8_550_000, 8_620_000)]
    [InlineData(2975, 300_000, 400_000, 7_620_000, 7_700_000)]
    public void ToWgs84_PointsOverTheTerritory_EqualGdal(int epsg, double west, double east, double south, double north)
    {
        var points = Enumerable.Range(0, 21)
            .SelectMany(i => Enumerable.Range(0, 21).Select(j => (X: west + ((east - west) * i / 20), Y: south + ((north - south) * j / 20))))
            .ToList();
        // Without GDAL the reference points above stand alone.
        if (GdalTransform(epsg, points) is not { } expected)
            return;

        Assert.Equal(points.Count, expected.Count);
        foreach (var (point, (longitude, latitude)) in points.Zip(expected))
        {
            var position = Legal(epsg).ToWgs84(point.X, point.Y);
            Assert.Equal(longitude, position.Longitude, Tolerance);
            Assert.Equal(latitude, position.Latitude, Tolerance);
        }
    }

    [Theory]
    [InlineData(InventedDelivery.Lambert93, 2154)]
    [InlineData(InventedDelivery.Utm40South, 2975)]
    // The same projection as OGC writes it: other names, parallels the other way round, authority.
    [InlineData("""PROJCS["RGF93 / Lambert-93",GEOGCS["RGF93",DATUM["Reseau_Geodesique_Francais_1993",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],PARAMETER["standard_parallel_1",44],PARAMETER["standard_parallel_2",49],PARAMETER["false_easting",700000],PARAMETER["false_northing",6600000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","2154"]]""", 2154)]
    public void FromPrj_LegalProjection_IsRecognised(string prj, int epsg) =>
        Assert.Equal(epsg, Projection.FromPrj(prj)?.Epsg);

    [Theory]
    [InlineData("")]
    [InlineData("""GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""")]
    // Lambert II étendu: another ellipsoid.
    [InlineData("""PROJCS["NTF_Lambert_II_etendu",GEOGCS["GCS_NTF",DATUM["D_NTF",SPHEROID["Clarke_1880_IGN",6378249.2,293.46602]],PRIMEM["Paris",2.337229],UNIT["Grad",0.0157]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",600000.0],PARAMETER["False_Northing",2200000.0],UNIT["Meter",1.0]]""")]
    public void FromPrj_AnotherProjection_IsNull(string prj) => Assert.Null(Projection.FromPrj(prj));

    [Fact]
    public void FromPrj_AnotherMeridian_IsNull() =>
        Assert.Null(Projection.FromPrj(InventedDelivery.Utm40South.Replace("57.0", "63.0", StringComparison.Ordinal)));

    [Theory]
    [InlineData(4559, 5490)]
    [InlineData(32620, 5490)]
    [InlineData(3857, null)]
    public void FromEpsg_Code_IsTheLegalProjectionWithItsParameters(int epsg, int? expected) =>
        Assert.Equal(expected, Projection.FromEpsg(epsg)?.Epsg);

    private static Projection Legal(int epsg) => Projection.FromEpsg(epsg) ?? throw new ArgumentOutOfRangeException(nameof(epsg));

    // Null where GDAL is not installed.
    private static List<(double, double)>? GdalTransform(int epsg, IReadOnlyList<(double X, double Y)> points)
    {
        const string program = "/usr/bin/gdaltransform";
        if (!File.Exists(program))
            return null;
        using var process = Process.Start(new ProcessStartInfo(program, ["-s_srs", $"EPSG:{epsg}", "-t_srs", "OGC:CRS84", "-output_xy"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException($"{program} did not start.");
        foreach (var (x, y) in points)
            process.StandardInput.WriteLine($"{x:R} {y:R}");
        process.StandardInput.Close();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(l => l.Split(' ')).Select(w => (double.Parse(w[0]), double.Parse(w[1])))];
    }
}

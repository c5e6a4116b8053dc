using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation;

/// <summary>The legal plane projection of a territory, as the WKT of an IGN delivery and the words of FINESS name it.</summary>
public sealed class LegalProjection
{
    /// <summary>RGF93 / Lambert-93, metropolitan France.</summary>
    public static readonly LegalProjection Lambert93 = new(
        "EPSG:2154 RGF93 / Lambert-93 (Métropole)",
        """PROJCS["RGF_1993_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993","""
        + """SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],"""
        + """PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],"""
        + """PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Standard_Parallel_1",49.0],"""
        + """PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]""");

    /// <summary>RGR92 / UTM 40 S, La Réunion (and the sample's invented overseas).</summary>
    public static readonly LegalProjection Reunion = new(
        "EPSG:2975 RGR92/UTM Zone 40S (La Réunion)", Utm("RGR_1992_UTM_40S", "RGR_1992", 57, south: true));

    private static readonly LegalProjection Antilles = new(
        "EPSG:5490 RGAF09/UTM Zone 20N (Antilles)", Utm("RGAF09_UTM_Zone_20N", "RGAF09", -63, south: false));

    private static readonly LegalProjection Guyane = new(
        "EPSG:2972 RGFG95/UTM Zone 22N (Guyane)", Utm("RGFG_1995_UTM_22N", "RGFG_1995", -51, south: false));

    private static readonly LegalProjection Mayotte = new(
        "EPSG:4471 RGM04/UTM Zone 38S (Mayotte)", Utm("RGM_2004_UTM_Zone_38S", "RGM_2004", 45, south: true));

    private readonly MathTransform fromLonLat;

    private LegalProjection(string finessName, string wkt)
    {
        FinessName = finessName;
        Wkt = wkt;
        var plane = (ProjectedCoordinateSystem)new CoordinateSystemFactory().CreateFromWkt(wkt);
        fromLonLat = new CoordinateTransformationFactory()
            .CreateFromCoordinateSystems(plane.GeographicCoordinateSystem, plane).MathTransform;
    }

    /// <summary>How the source cell of a FINESS « geolocalisation » line names it.</summary>
    public string FinessName { get; }

    /// <summary>The text of a .prj file.</summary>
    public string Wkt { get; }

    /// <summary>The projection of a département.</summary>
    public static LegalProjection Of(CodeDepartement departement) => departement.ToString() switch
    {
        "971" or "972" or "977" or "978" => Antilles,
        "973" => Guyane,
        "974" or "979" => Reunion,
        "976" => Mayotte,
        _ => Lambert93,
    };

    /// <summary>Metres from degrees.</summary>
    public (double X, double Y) Project(double lon, double lat) => fromLonLat.Transform(lon, lat);

    /// <summary>Degrees from metres.</summary>
    public (double Lon, double Lat) Unproject(double x, double y) => fromLonLat.Inverse().Transform(x, y);

    private static string Utm(string name, string datum, int meridian, bool south) =>
        $"""PROJCS["{name}",GEOGCS["GCS_{datum}",DATUM["D_{datum}",SPHEROID["GRS_1980",6378137.0,298.257222101]],"""
        + """PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],"""
        + $"""PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",{(south ? "10000000.0" : "0.0")}],"""
        + $"""PARAMETER["Central_Meridian",{meridian}.0],PARAMETER["Scale_Factor",0.9996],"""
        + """PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";
}

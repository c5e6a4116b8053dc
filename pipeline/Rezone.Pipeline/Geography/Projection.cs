namespace Rezone.Pipeline.Geography;

/// <summary>A legal projection of France and its way to WGS 84 longitude and latitude.</summary>
public sealed class Projection
{
    /// <summary>EPSG code: 2154, 5490, 2972, 2975, 4471 …</summary>
    public int Epsg { get; }

    private Projection(int epsg) => Epsg = epsg;

    /// <summary>The projection of an EPSG code; null where it is none of the legal ones.</summary>
    public static Projection? FromEpsg(int epsg) => throw new NotSupportedException("not built yet");

    /// <summary>The projection a .prj file describes, recognised by its parameters; null where it is none of the legal ones.</summary>
    public static Projection? FromPrj(string wkt) => throw new NotSupportedException("not built yet");

    /// <summary>
    /// The projection named in the source cell of a FINESS `geolocalisation` line; null where it names none.
    /// </summary>
    public static Projection? FromFinessSource(string sourceCell) => throw new NotSupportedException("not built yet");

    /// <summary>Projected metres to WGS 84 degrees.</summary>
    public Position ToWgs84(double x, double y) => throw new NotSupportedException("not built yet");
}

namespace Rezone.Pipeline.Geography;

/// <summary>The zooms of the map's tiles and their grid.</summary>
public static class MapZooms
{
    /// <summary>Lowest zoom: the whole métropole on one screen.</summary>
    public const int Min = 4;

    /// <summary>Lowest zoom with communes: below it they would be a pixel or two wide.</summary>
    public const int CommuneMin = 7;

    /// <summary>Highest zoom; the map enlarges these tiles further.</summary>
    public const int Max = 9;

    /// <summary>Pixels across one tile as the map shows it.</summary>
    public const int TilePixels = 512;

    private const int Extent = 1024;

    // These tiles are also shown eight times enlarged, at zoom 12: a finer grid costs 0.7 MB in all.
    private const int MaxZoomExtent = 4096;

    /// <summary>Grid units across one tile of a zoom.</summary>
    public static int ExtentOf(int zoom) => zoom == Max ? MaxZoomExtent : Extent;

    /// <summary>Grid units around the whole earth at a zoom.</summary>
    public static int UnitsAcross(int zoom) => ExtentOf(zoom) << zoom;

    /// <summary>Pixels around the whole earth at a zoom.</summary>
    public static int PixelsAcross(int zoom) => TilePixels << zoom;
}

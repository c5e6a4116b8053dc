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

    /// <summary>Grid units across one tile.</summary>
    public const int TileExtent = 1024;

    /// <summary>Grid units around the whole earth at a zoom.</summary>
    public static int UnitsAcross(int zoom) => TileExtent << zoom;
}

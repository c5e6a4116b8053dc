namespace Rezone.Pipeline.Tiles;

/// <summary>The same tiles as one PMTiles v3 archive, for QGIS or MapLibre.</summary>
public static class PmtilesArchive
{
    public static void Write(string path, TileTree tiles, string attribution) => throw new NotSupportedException("not built yet");
}

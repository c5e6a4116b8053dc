using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Tiles;

/// <summary>Every vector tile of the map, gzipped.</summary>
public sealed class TileTree
{
    public static TileTree Build(Simplification simplification) => throw new NotSupportedException("not built yet");

    /// <summary>Writes `carte/{z}/{x}/{y}.mvt.bin` below a folder and returns what the site's manifest says of them.</summary>
    public TileSet Write(string outFolder) => throw new NotSupportedException("not built yet");
}

using System.Text.Json;
using Rezone.Pipeline.Geography;
using Rezone.Pipeline.Publish;
using Rezone.Pipeline.Publish.Contract;

namespace Rezone.Pipeline.Tiles;

/// <summary>Everything drawn from the shapes, in a folder that is kept between builds.</summary>
public sealed record MapFolder(string Folder)
{
    /// <summary>Tiles, archive and shapes of départements, as they stand in the published data.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The outline that stands in the page before, or without, JavaScript.</summary>
    public string OutlineSvg => File.ReadAllText(OutlineFile);

    /// <summary>The list of tiles; its path is relative to <see cref="Data"/>.</summary>
    public TileSet Tiles => JsonSerializer.Deserialize<TileSet>(File.ReadAllBytes(TilesFile), ContractFiles.Json)
        ?? throw new InvalidDataException($"{TilesFile} is empty.");

    private string OutlineFile => Path.Combine(Folder, "outline.svg");

    private string TilesFile => Path.Combine(Folder, "tiles.json");

    /// <summary>Draws the map anew.</summary>
    /// <param name="shapes">The country, simplified once.</param>
    /// <param name="cog">Year of the COG.</param>
    /// <param name="credit">Producer and vintage of the shapes.</param>
    /// <returns>Number of tiles.</returns>
    public int Write(Simplification shapes, int cog, string credit)
    {
        Directory.CreateDirectory(Data);
        var tree = TileTree.Build(shapes);
        File.WriteAllBytes(TilesFile, JsonSerializer.SerializeToUtf8Bytes(tree.Write(Data), ContractFiles.Json));
        PmtilesArchive.Write(Path.Combine(Data, "communes.pmtiles"), tree, $"Communes {cog}", credit);
        DepartementShapes.Write(Path.Combine(Data, DataFolder.Shapes), shapes);
        File.WriteAllText(OutlineFile, NationalOutline.Svg(shapes));
        return tree.Tiles.Count;
    }
}

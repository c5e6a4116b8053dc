using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;
using Rezone.Pipeline.Geography;
using Position = Rezone.Pipeline.Geography.Position;

namespace Rezone.Pipeline.Tiles;

/// <summary>
/// What the map's tiles hold: identity, name and hierarchy of régions, départements and communes, never a statistic.
/// </summary>
public static class TileLayers
{
    public const string Communes = "communes";
    public const string Departements = "departements";
    public const string Regions = "regions";

    /// <summary>
    /// One point inside each commune, most populated first. Polygons are cut by tiles, so names are placed by points.
    /// </summary>
    public const string Labels = "labels";

    // Inhabitants from which a commune's name has rank 1, 2, 3, 4; all others have rank 5.
    private static readonly long[] Ranks = [100_000, 20_000, 5_000, 1_000];

    /// <summary>The layers of one zoom, those drawn first at the start.</summary>
    public static IReadOnlyList<TileLayer> At(int zoom, Simplification shapes)
    {
        var layers = new List<TileLayer>
        {
            new(Regions, [.. shapes.RegionsAt(zoom).Select(r => AreaFeature(r, zoom))]),
            new(Departements, [.. shapes.DepartementsAt(zoom).Select(d => AreaFeature(d, zoom))]),
        };
        if (zoom >= MapZooms.CommuneMin)
            layers.Add(new TileLayer(Communes, CommuneFeatures(zoom, shapes)));
        if (zoom == MapZooms.Max)
            layers.Add(new TileLayer(Labels, LabelFeatures(zoom, shapes)));
        return layers;
    }

    private static LayerFeature AreaFeature(AreaShape area, int zoom) => new(
        OnGrid(area.Outline, zoom),
        [new("code", area.Area.Code), new("nom", area.Area.Name)]);

    private static List<LayerFeature> CommuneFeatures(int zoom, Simplification shapes) =>
    [
        .. shapes.Country.Communes.Zip(shapes.CommunesAt(zoom)).AsParallel().AsOrdered().Select(c => new LayerFeature(
            OnGrid(c.Second, zoom),
            [
                new("code", c.First.Code.ToString()),
                new("nom", c.First.Name),
                new("dep", c.First.Departement.ToString()),
            ])),
    ];

    private static List<LayerFeature> LabelFeatures(int zoom, Simplification shapes) =>
    [
        .. shapes.Country.Communes.Zip(shapes.InteriorPoints)
            .OrderByDescending(c => c.First.Population).ThenBy(c => c.First.Code)
            .Select(c => new LayerFeature(
                OnGrid(c.Second, zoom),
                [
                    new("code", c.First.Code.ToString()),
                    new("nom", c.First.Name),
                    new("rang", (long)RankOf(c.First)),
                ])),
    ];

    private static int RankOf(Commune commune)
    {
        var rank = Array.FindIndex(Ranks, r => commune.Population >= r);
        return (rank < 0 ? Ranks.Length : rank) + 1;
    }

    // The grid is that of the whole zoom, so that borders agree between neighbours and between tiles.
    private static Geometry OnGrid(Geometry shape, int zoom)
    {
        var scale = MapZooms.UnitsAcross(zoom);
        return WholeGrid.Fit(new RingEditor(ring => Array.ConvertAll(
            ring, c => new Coordinate(c.X * scale, c.Y * scale))).Edit(shape));
    }

    private static Point OnGrid(Position position, int zoom)
    {
        var point = WebMercator.Project(position.Longitude, position.Latitude);
        var scale = MapZooms.UnitsAcross(zoom);
        return new Point(Math.Round(point.X * scale), Math.Round(point.Y * scale));
    }
}

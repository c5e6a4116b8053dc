using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using Rezone.Domain.Territory;
using CoverageUnion = NetTopologySuite.Coverage.CoverageUnion;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// The one simplification of the whole country: every map shape of the site comes from it, so that borders agree in
/// tiles of one zoom, in the shapes of neighbouring départements and in outlines. All shapes are in the plane of
/// <see cref="WebMercator"/>.
/// </summary>
/// <remarks>
/// Each level is made from the finer one by dropping vertices (Visvalingam-Whyatt on the whole coverage), never by
/// moving them. The tolerance is the side of the square whose area a dropped triangle may have.
/// </remarks>
public sealed class Simplification
{
    // In pixels of the finest zoom (150 m on the ground at 48° north). One level for tiles and département shapes keeps
    // a territory's outline on the borders of the map under it; finer costs more than 80 kB for some département.
    private const double DetailTolerance = 1.5;

    // In pixels of the zoom they are shown at.
    private const double Tolerance = 1;

    private readonly CommuneShapes source;
    private readonly Dictionary<int, IReadOnlyList<Geometry>> communes = [];
    private readonly Dictionary<int, IReadOnlyList<AreaShape>> departements = [];
    private readonly Dictionary<int, IReadOnlyList<AreaShape>> regions = [];

    private Simplification(CommuneShapes source, Country country)
    {
        this.source = source;
        Country = country;
        Detailed = Simplify(
            [.. source.Shapes.AsParallel().AsOrdered().Select(s => Projected(s.Outline))],
            DetailTolerance / MapZooms.PixelsAcross(MapZooms.Max));
        AddCommuneZooms();
        AddAreaZooms();
    }

    /// <summary>The country of the shapes.</summary>
    public Country Country { get; }

    /// <summary>Extent of the country.</summary>
    public Bounds Bounds => Bounds.Of(source.Shapes
        .Select(s => s.Outline.EnvelopeInternal)
        .Aggregate((a, b) => a.ExpandedBy(b)));

    /// <summary>A point inside each commune, at the precision of the source, by commune index.</summary>
    public IEnumerable<Position> InteriorPoints => source.Shapes.Select(s => s.InteriorPoint);

    /// <summary>Communes at the finest level, that of the highest zoom, by commune index.</summary>
    public IReadOnlyList<Geometry> Detailed { get; }

    public static Simplification Of(CommuneShapes shapes, Country country) => new(shapes, country);

    /// <summary>Communes of a zoom from <see cref="MapZooms.CommuneMin"/> on, by commune index.</summary>
    public IReadOnlyList<Geometry> CommunesAt(int zoom) => communes[zoom];

    /// <summary>Départements of a zoom, ordered by code.</summary>
    public IReadOnlyList<AreaShape> DepartementsAt(int zoom) => departements[zoom];

    /// <summary>Régions of a zoom, ordered by code.</summary>
    public IReadOnlyList<AreaShape> RegionsAt(int zoom) => regions[zoom];

    private void AddCommuneZooms()
    {
        communes.Add(MapZooms.Max, Detailed);
        for (var zoom = MapZooms.Max - 1; zoom >= MapZooms.CommuneMin; zoom--)
            communes.Add(zoom, Simplify(communes[zoom + 1], Tolerance / MapZooms.PixelsAcross(zoom)));
    }

    private void AddAreaZooms()
    {
        for (var zoom = MapZooms.Max; zoom >= MapZooms.Min; zoom--)
        {
            var outlines = communes.TryGetValue(zoom, out var shapes)
                ? Departements(shapes)
                : Simplified(departements[zoom + 1], Tolerance / MapZooms.PixelsAcross(zoom));
            departements.Add(zoom, outlines);
            regions.Add(zoom, Regions(outlines));
        }
    }

    private List<AreaShape> Departements(IReadOnlyList<Geometry> shapes)
    {
        var members = Enumerable.Range(0, shapes.Count)
            .ToLookup(i => Country.Communes[i].Departement.ToString(), StringComparer.Ordinal);
        return
        [
            .. Country.Departements
                .Where(d => members.Contains(d.Code))
                .AsParallel().AsOrdered()
                .Select(d => new AreaShape(d, Union(
                    [.. members[d.Code].Select(i => shapes[i])],
                    members[d.Code].Any(source.Mismatched.Contains)))),
        ];
    }

    private List<AreaShape> Regions(List<AreaShape> outlines)
    {
        var members = outlines.ToLookup(d => d.Area.Parent, d => d.Outline, StringComparer.Ordinal);
        return
        [
            .. Country.Regions
                .Where(r => members.Contains(r.Code))
                .Select(r => new AreaShape(r, Union([.. members[r.Code]], mismatched: source.Mismatched.Count > 0))),
        ];
    }

    private static List<AreaShape> Simplified(IReadOnlyList<AreaShape> areas, double tolerance) =>
        [.. areas.Zip(Simplify([.. areas.Select(a => a.Outline)], tolerance), (a, s) => a with { Outline = s })];

    // The fast union needs equal vertices on both sides of each border.
    private static Geometry Union(Geometry[] shapes, bool mismatched) =>
        mismatched ? OverlayNGRobust.Union(shapes) : CoverageUnion.Union(shapes);

    private static Geometry[] Simplify(IReadOnlyList<Geometry> shapes, double tolerance) =>
        CoverageSimplifier.Simplify([.. shapes], tolerance);

    private static Geometry Projected(Geometry degrees) =>
        new RingEditor(ring => Array.ConvertAll(ring, c => WebMercator.Project(c.X, c.Y))).Edit(degrees);
}

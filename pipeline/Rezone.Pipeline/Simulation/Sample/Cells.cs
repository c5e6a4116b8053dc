using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;
using NetTopologySuite.Triangulate;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Divides land into cells that tile it exactly, one around each site (Voronoi).</summary>
public static class Cells
{
    private static readonly PrecisionModel Centimetres = new(100);

    /// <summary>Sites spread over the land at about the same distance of each other (best of a few darts each).</summary>
    public static List<Coordinate> Scatter(Geometry land, int count, RandomStream stream)
    {
        var box = land.EnvelopeInternal;
        var inland = PreparedGeometryFactory.Prepare(land.Buffer(-400));
        List<Coordinate> sites = [];
        while (sites.Count < count)
        {
            List<Coordinate> darts = [];
            while (darts.Count < 5)
            {
                var dart = new Coordinate(
                    box.MinX + (box.Width * stream.NextUniform()), box.MinY + (box.Height * stream.NextUniform()));
                if (inland.Contains(land.Factory.CreatePoint(dart)))
                {
                    darts.Add(dart);
                }
            }

            sites.Add(darts.MaxBy(d => sites.Count == 0 ? 0 : sites.Min(s => s.Distance(d)))
                ?? throw new InvalidOperationException("No dart."));
        }

        return sites;
    }

    /// <summary>
    /// The part of the land around each site, in the order of the sites. All borders are noded together and the faces
    /// gathered by site, so that two neighbours have the very same points along their border.
    /// </summary>
    public static List<Geometry> Around(IReadOnlyList<Coordinate> sites, Geometry land)
    {
        var borders = new VoronoiDiagramBuilder { ClipEnvelope = land.EnvelopeInternal };
        borders.SetSites([.. sites]);
        var lines = borders.GetDiagram(land.Factory).Geometries.Select(cell => cell.Boundary).Append(land.Boundary);
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union([.. lines], land.Factory, Centimetres));
        var faces = polygonizer.GetPolygons().Cast<Polygon>()
            .Select(face => (Face: face, Inside: face.InteriorPoint))
            .Where(f => land.Contains(f.Inside))
            .ToLookup(f => Nearest(sites, f.Inside.Coordinate), f => f.Face);
        return [.. sites.Select((_, i) => Gather([.. faces[i].OrderBy(f => f.EnvelopeInternal.MinX)]))];
    }

    /// <summary>Index of the site nearest to a point.</summary>
    public static int Nearest(IReadOnlyList<Coordinate> sites, Coordinate point)
    {
        var nearest = 0;
        for (var i = 1; i < sites.Count; i++)
        {
            if (sites[i].Distance(point) < sites[nearest].Distance(point))
            {
                nearest = i;
            }
        }

        return nearest;
    }

    private static Geometry Gather(Polygon[] faces) =>
        faces.Length == 1 ? faces[0] : GeometryFactory.Default.CreateMultiPolygon(faces);
}

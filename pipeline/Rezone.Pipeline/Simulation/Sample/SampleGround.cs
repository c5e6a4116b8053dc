using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Draws the land of the invented country.</summary>
public static class SampleGround
{
    private const int EnclaveCorners = 14;

    /// <summary>The city's place, metres from the middle of the large island.</summary>
    public static readonly Coordinate Capital = new(-21_000, 5_000);

    private static readonly Coordinate SmallIsland = new(-44_000, 41_000);
    private static readonly Coordinate EnclaveHost = new(18_000, -6_000);
    private static readonly Coordinate DepartementEnclave = new(-34_000, -6_000);
    private static readonly Coordinate LesserIsland = new(24_000, 17_000);

    /// <summary>The large island, its small neighbour and an islet, in Lambert-93.</summary>
    public static List<Plot> Mainland(RandomStream stream)
    {
        var main = Coastline.Around(new Coordinate(0, 0), 52_000, 34_000, stream);
        var land = main.Union(Coastline.Around(SmallIsland, 4_200, 2_600, stream))
            .Union(Coastline.Around(new Coordinate(30_000, -44_000), 1_500, 1_100, stream));
        var sites = Cells.Scatter(main, 268, stream).Where(s => s.Distance(Capital) > 4_500).ToList();
        var city = sites.Count;
        sites.AddRange(new[] { (-900, 800), (1_000, 900), (850, -950), (-950, -850) }
            .Select(shift => new Coordinate(Capital.X + shift.Item1, Capital.Y + shift.Item2)));
        sites.Add(SmallIsland);
        var apart = Cells.Nearest(sites, DepartementEnclave);
        var plots = Cells.Around(sites, land).Select((shape, i) => new Plot(sites[i], shape, KindOf(i))).ToList();
        CutEnclave(plots, Cells.Nearest(sites, EnclaveHost));
        return Bend(plots, LegalProjection.Lambert93.Project(-4.1, 45.75), stream);

        PlotKind KindOf(int i) =>
            i == sites.Count - 1 ? PlotKind.Island
            : i >= city ? PlotKind.Arrondissement
            : i == apart ? PlotKind.DepartementEnclave
            : PlotKind.Ordinary;
    }

    /// <summary>Two islands in the Indian Ocean, in RGR92 / UTM 40 S.</summary>
    public static List<Plot> Overseas(RandomStream stream)
    {
        var land = Coastline.Around(new Coordinate(0, 0), 19_000, 14_000, stream)
            .Union(Coastline.Around(LesserIsland, 6_000, 4_500, stream));
        var sites = Cells.Scatter(land, 36, stream);
        var plots = Cells.Around(sites, land).Select((shape, i) => new Plot(sites[i], shape, PlotKind.Ordinary)).ToList();
        return Bend(plots, LegalProjection.Reunion.Project(57.2, -18.2), stream);
    }

    private static void CutEnclave(List<Plot> plots, int host)
    {
        var around = plots[host].Shape;
        var (centre, radius) = (around.InteriorPoint.Coordinate, 0.45 * Math.Sqrt(around.Area / Math.PI));
        var ring = Enumerable.Range(0, EnclaveCorners).Select(i => 2 * Math.PI * i / EnclaveCorners)
            .Select(a => new Coordinate(
                Math.Round(centre.X + (radius * Math.Cos(a)), 2), Math.Round(centre.Y + (radius * Math.Sin(a)), 2)))
            .ToList();
        ring.Add(ring[0].Copy());
        var enclave = GeometryFactory.Default.CreatePolygon([.. ring]);
        var shell = ((Polygon)around).Shell;
        plots[host] = plots[host] with { Shape = GeometryFactory.Default.CreatePolygon(shell, [enclave.Shell]) };
        plots.Add(new Plot(centre, enclave, PlotKind.Enclave));
    }

    private static List<Plot> Bend(List<Plot> plots, (double X, double Y) middle, RandomStream stream)
    {
        // A broken border can cross another one where they meet at a sharp angle: then the relief is drawn again.
        while (true)
        {
            var relief = new Relief(stream);
            List<Plot> bent = [.. plots.Select(plot => plot with { Shape = Moved(relief.Bend(plot.Shape), middle) })];
            if (bent.TrueForAll(plot => plot.Shape.IsValid))
            {
                return bent;
            }
        }
    }

    private static Geometry Moved(Geometry shape, (double X, double Y) by)
    {
        var moved = shape.Copy();
        moved.Apply(new Shift(Math.Round(by.X), Math.Round(by.Y)));
        moved.GeometryChanged();
        return moved;
    }

    private sealed class Shift(double x, double y) : ICoordinateFilter
    {
        public void Filter(Coordinate coord)
        {
            coord.X = Math.Round(coord.X + x, 1);
            coord.Y = Math.Round(coord.Y + y, 1);
        }
    }
}

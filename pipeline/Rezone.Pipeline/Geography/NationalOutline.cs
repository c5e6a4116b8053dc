using System.Globalization;
using System.Net;
using System.Text;
using NetTopologySuite.Geometries;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// The map of départements that stands in the page before, or without, JavaScript: the largest group of départements,
/// and a box for every group that lies apart.
/// </summary>
public static class NationalOutline
{
    private const int MapSide = 640;
    private const int BoxSide = 116;
    private const int BoxMargin = 8;
    private const int LabelHeight = 18;
    private const int Margin = 4;

    // Degrees between départements of one group: Corsica is 0.8 from the continent, Martinique 0.95 from Guadeloupe.
    private const double GroupDistance = 0.9;

    /// <summary>One <c>&lt;svg class="outline"&gt;</c> without style attributes: colours come from the page.</summary>
    public static string Svg(Simplification simplification)
    {
        var groups = Groups(simplification.DepartementsAt(MapZooms.Max))
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g[0].Area.Code, StringComparer.Ordinal)
            .ToList();
        var map = Frame.Fitting(groups[0], new Envelope(0, MapSide, 0, MapSide));
        var top = map.Height + BoxMargin;
        var boxes = groups.Skip(1).ToList();
        var width = Math.Max(map.Width, boxes.Count * (BoxSide + BoxMargin));
        var height = boxes.Count == 0 ? map.Height : top + BoxSide + LabelHeight;

        var svg = new StringBuilder();
        svg.Append("<svg class=\"outline\" ");
        svg.Append(CultureInfo.InvariantCulture, $"viewBox=\"{-Margin} {-Margin} {width + (2 * Margin)} {height + (2 * Margin)}\" ");
        svg.Append("xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"Carte des départements\">");
        AddGroup(svg, groups[0], map, simplification);
        for (var i = 0; i < boxes.Count; i++)
            AddBox(svg, boxes[i], new Coordinate(i * (BoxSide + BoxMargin), top), simplification);
        return svg.Append("</svg>").ToString();
    }

    private static List<List<AreaShape>> Groups(IReadOnlyList<AreaShape> departements)
    {
        var groups = new List<List<AreaShape>>();
        foreach (var departement in departements)
        {
            var near = groups.Where(g => g.Exists(d => AreNear(d, departement))).ToList();
            groups.RemoveAll(near.Contains);
            groups.Add([.. near.SelectMany(g => g), departement]);
        }

        return groups;
    }

    private static bool AreNear(AreaShape a, AreaShape b)
    {
        var around = new Envelope(a.Outline.EnvelopeInternal);
        around.ExpandBy(GroupDistance / 360);
        return around.Intersects(b.Outline.EnvelopeInternal);
    }

    private static void AddBox(StringBuilder svg, List<AreaShape> group, Coordinate corner, Simplification simplification)
    {
        var (x, y) = ((int)corner.X, (int)corner.Y);
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"width=\"{BoxSide}\" height=\"{BoxSide}\" fill=\"none\"/>");
        var inside = new Envelope(x + BoxMargin, x + BoxSide - BoxMargin, y + BoxMargin, y + BoxSide - BoxMargin);
        AddGroup(svg, group, Frame.Fitting(group, inside), simplification);
        var names = WebUtility.HtmlEncode(string.Join(", ", group.Select(d => d.Area.Name)));
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + (BoxSide / 2)}\" y=\"{y + BoxSide + LabelHeight - 4}\" ");
        svg.Append("text-anchor=\"middle\" font-size=\"14\" fill=\"currentColor\" stroke=\"none\">").Append(names).Append("</text>");
    }

    private static void AddGroup(StringBuilder svg, List<AreaShape> group, Frame frame, Simplification simplification)
    {
        var codes = group.Select(d => d.Area.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var departement in simplification.DepartementsAt(frame.Zoom).Where(d => codes.Contains(d.Area.Code)))
        {
            svg.Append("<path d=\"");
            var placed = new RingEditor(ring => Array.ConvertAll(ring, frame.Place)).Edit(departement.Outline);
            var shape = WholeGrid.Fit(placed);
            for (var i = 0; i < shape.NumGeometries; i++)
            {
                var polygon = (Polygon)shape.GetGeometryN(i);
                foreach (var ring in polygon.Holes.Prepend(polygon.Shell))
                    AddRing(svg, ring.Coordinates);
            }

            svg.Append("\"><title>").Append(WebUtility.HtmlEncode(departement.Area.Name)).Append("</title></path>");
        }
    }

    // Relative moves: short numbers, and the minus sign parts them.
    private static void AddRing(StringBuilder svg, Coordinate[] ring)
    {
        svg.Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
        for (var i = 1; i < ring.Length - 1; i++)
        {
            AddNumber(svg, ring[i].X - ring[i - 1].X, first: i == 1);
            AddNumber(svg, ring[i].Y - ring[i - 1].Y, first: false);
        }

        svg.Append('z');
    }

    private static void AddNumber(StringBuilder svg, double number, bool first)
    {
        if (!first && number >= 0)
            svg.Append(' ');
        svg.Append(CultureInfo.InvariantCulture, $"{number}");
    }

    /// <summary>Where a group stands in the picture.</summary>
    private sealed record Frame(Envelope Extent, double Scale, Coordinate Origin)
    {
        public int Width => (int)Math.Ceiling(Extent.Width * Scale);

        public int Height => (int)Math.Ceiling(Extent.Height * Scale);

        /// <summary>The zoom whose shapes suit the size, rather coarse: the picture is only a placeholder.</summary>
        public int Zoom => Math.Clamp((int)Math.Log2(Scale / MapZooms.TilePixels), MapZooms.Min, MapZooms.Max);

        public static Frame Fitting(IReadOnlyList<AreaShape> group, Envelope space)
        {
            var extent = group.Select(d => d.Outline.EnvelopeInternal).Aggregate((a, b) => a.ExpandedBy(b));
            var scale = Math.Min(space.Width / extent.Width, space.Height / extent.Height);
            var origin = space.MinX == 0
                ? new Coordinate(0, 0)
                : new Coordinate(
                    space.Centre.X - (extent.Width * scale / 2), space.Centre.Y - (extent.Height * scale / 2));
            return new Frame(extent, scale, origin);
        }

        public Coordinate Place(Coordinate point) =>
            new(Origin.X + ((point.X - Extent.MinX) * Scale), Origin.Y + ((point.Y - Extent.MinY) * Scale));
    }
}

using System.Text;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Dbf.Fields;
using NetTopologySuite.IO.Esri.Shapefiles.Writers;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>One layer of an ADMIN EXPRESS delivery: .shp, .shx, .dbf, .prj and .cpg.</summary>
public static class ShapefileZip
{
    /// <summary>The five files of a layer, named after it.</summary>
    /// <param name="layer"><c>COMMUNE</c>, <c>ARRONDISSEMENT_MUNICIPAL</c>.</param>
    /// <param name="projection">Projection of the shapes.</param>
    /// <param name="fields">Names and widths of the columns; POPULATION is a number, the others are text.</param>
    /// <param name="rows">Shapes and their values, in the order of the columns.</param>
    public static IEnumerable<(string Name, byte[] Content)> Layer(
        string layer,
        LegalProjection projection,
        IReadOnlyList<(string Name, int Width)> fields,
        IEnumerable<(Geometry Shape, IReadOnlyList<object> Values)> rows)
    {
        var options = new ShapefileWriterOptions(ShapeType.Polygon) { Encoding = Encoding.UTF8, Projection = projection.Wkt };
        foreach (var (name, width) in fields)
        {
            if (name == "POPULATION")
            {
                options.Fields.Add(new DbfNumericInt64Field(name, width));
            }
            else
            {
                options.AddCharacterField(name, width);
            }
        }

        using var shp = new MemoryStream();
        using var shx = new MemoryStream();
        using var dbf = new MemoryStream();
        using var prj = new MemoryStream();
        using (var writer = Shapefile.OpenWrite(shp, shx, dbf, prj, options))
        {
            foreach (var (shape, values) in rows)
            {
                var attributes = new AttributesTable(StringComparer.Ordinal);
                for (var i = 0; i < fields.Count; i++)
                {
                    attributes.Add(fields[i].Name, values[i]);
                }

                writer.Write(new Feature(Clockwise(shape), attributes));
            }
        }

        return
        [
            ($"{layer}.cpg", "UTF-8"u8.ToArray()),
            ($"{layer}.dbf", DatedFirstOfJanuary(dbf.ToArray())),
            ($"{layer}.prj", Encoding.ASCII.GetBytes(projection.Wkt)),
            ($"{layer}.shp", shp.ToArray()),
            ($"{layer}.shx", shx.ToArray()),
        ];
    }

    /// <summary>Shells clockwise and holes the other way: the shapefile's rule, the opposite of most others.</summary>
    private static MultiPolygon Clockwise(Geometry shape)
    {
        var normal = shape.Copy();
        normal.Normalize();
        return normal as MultiPolygon ?? normal.Factory.CreateMultiPolygon([(Polygon)normal]);
    }

    /// <summary>Bytes 1 to 3 of a DBF are the day it was written.</summary>
    private static byte[] DatedFirstOfJanuary(byte[] dbf)
    {
        (dbf[1], dbf[2], dbf[3]) = (126, 1, 1);
        return dbf;
    }
}

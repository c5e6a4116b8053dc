using System.IO.Compression;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Dbf.Fields;
using NetTopologySuite.IO.Esri.Shapefiles.Writers;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Geography;

/// <summary>A zip in the layout of ADMIN EXPRESS COG, made of polygons given as WKT in metres.</summary>
internal sealed class InventedDelivery
{
    public const string Lambert93 =
        """PROJCS["RGF_1993_Lambert_93",GEOGCS["GCS_RGF_1993",DATUM["D_RGF_1993",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",700000.0],PARAMETER["False_Northing",6600000.0],PARAMETER["Central_Meridian",3.0],PARAMETER["Standard_Parallel_1",49.0],PARAMETER["Standard_Parallel_2",44.0],PARAMETER["Latitude_Of_Origin",46.5],UNIT["Meter",1.0]]""";

    public const string Utm40South =
        """PROJCS["RGR_1992_UTM_40S",GEOGCS["GCS_RGR_1992",DATUM["D_RGR_1992",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",10000000.0],PARAMETER["Central_Meridian",57.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    public InventedDelivery(string projection, params (string Code, string Wkt)[] communes)
    {
        Projection = projection;
        AddLayer("COMMUNE", "INSEE_COM", communes);
    }

    private string Projection { get; }

    public InventedDelivery WithArrondissements(params (string Code, string Wkt)[] arrondissements)
    {
        AddLayer("ARRONDISSEMENT_MUNICIPAL", "INSEE_ARM", arrondissements);
        return this;
    }

    public InventedDelivery WithCommuneColumn(string column, params (string Code, string Wkt)[] communes)
    {
        AddLayer("COMMUNE", column, communes);
        return this;
    }

    public InventedDelivery Without(string part)
    {
        parts.Remove(part);
        return this;
    }

    public InventedDelivery With(string part, byte[] content)
    {
        parts[part] = content;
        return this;
    }

    public InventedDelivery Shortened(string part, int bytes) => With(part, parts[part][..^bytes]);

    public InventedDelivery Overwritten(string part, int at, byte[] content)
    {
        content.CopyTo(parts[part], at);
        return this;
    }

    public string WriteTo(TemporaryFolder folder, string name)
    {
        var path = Path.Combine(folder.Path, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (part, content) in parts.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            using var entry = zip.CreateEntry($"ADMIN-EXPRESS-COG/1_DONNEES_LIVRAISON/ADECOG/{part}").Open();
            entry.Write(content);
        }

        return path;
    }

    private void AddLayer(string layer, string codeColumn, (string Code, string Wkt)[] records)
    {
        var (shp, shx, dbf, prj) = (new MemoryStream(), new MemoryStream(), new MemoryStream(), new MemoryStream());
        var code = new DbfCharacterField(codeColumn, 5);
        var options = new ShapefileWriterOptions(ShapeType.Polygon, new DbfCharacterField("NOM", 50), code)
        {
            Encoding = Encoding.UTF8,
            Projection = Projection,
        };
        using (var writer = Shapefile.OpenWrite(shp, shx, dbf, prj, options))
        {
            foreach (var record in records)
            {
                writer.Geometry = AsMultiPolygon(new WKTReader().Read(record.Wkt));
                writer.Fields["NOM"].Value = "Sainte-Épreuve";
                writer.Fields[codeColumn].Value = record.Code;
                writer.Write();
            }
        }

        parts[$"{layer}.shp"] = shp.ToArray();
        parts[$"{layer}.shx"] = shx.ToArray();
        parts[$"{layer}.dbf"] = dbf.ToArray();
        parts[$"{layer}.prj"] = Encoding.UTF8.GetBytes(Projection);
        parts[$"{layer}.cpg"] = Encoding.ASCII.GetBytes("UTF-8");
    }

    private static MultiPolygon AsMultiPolygon(Geometry geometry) =>
        geometry as MultiPolygon ?? (geometry.IsEmpty ? MultiPolygon.Empty : new MultiPolygon([(Polygon)geometry]));
}

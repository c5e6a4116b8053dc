using System.Text;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Dbf.Fields;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;
using Rezone.Domain;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Geography;

/// <summary>Reads one polygon shapefile; says by name which part is wrong.</summary>
internal static class ShapefileLayer
{
    public static IReadOnlyList<DeliveredShape> Read(string where, ShapefileParts parts, string codeColumn)
    {
        ShapefileChecks.Check(where, parts);
        var prj = Encoding.UTF8.GetString(parts.Prj);
        var projection = Projection.FromPrj(prj) ?? throw new UserError(
            UserErrorKind.Source,
            $"{where}: the projection of the .prj is none of the legal ones of France: {Quotation.Of(prj.Trim())}",
            "Expected Lambert-93 (EPSG:2154) or the UTM projection of the territory (5490, 4467, 2972, 2975, 4471).");

        var options = new ShapefileReaderOptions
        {
            Encoding = DbfEncoding(where, parts.Cpg),
            // Validity is judged later, where the commune can be named.
            GeometryBuilderMode = GeometryBuilderMode.IgnoreInvalidShapes,
        };
        using var reader = Readable(where, () => Shapefile.OpenRead(
            new MemoryStream(parts.Shp, writable: false), new MemoryStream(parts.Dbf, writable: false), options));
        CheckColumn(where, reader.Fields, codeColumn);
        return Records(where, reader, codeColumn, projection);
    }

    private static List<DeliveredShape> Records(
        string where, ShapefileReader reader, string codeColumn, Projection projection)
    {
        var records = new List<DeliveredShape>(reader.RecordCount);
        for (var number = 1; ; number++)
        {
            var place = $"{where}, record {number}";
            var deleted = false;
            if (!Readable(place, () => reader.Read(out deleted)))
                return records;
            if (deleted)
                continue;
            var code = reader.Fields[codeColumn].Value as string ?? "";
            records.Add(new DeliveredShape(place, code.Trim(), reader.Geometry, projection));
        }
    }

    public static T Readable<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ShapefileException or IOException or InvalidDataException or ArgumentException
            or FormatException or NotSupportedException or OverflowException)
        {
            throw new UserError(UserErrorKind.Source, $"{place}: unreadable: {e.Message}", ShapefileChecks.DownloadAgain);
        }
    }

    public static void CheckColumn(string where, DbfFieldCollection fields, string codeColumn)
    {
        var columns = Enumerable.Range(0, fields.Count).Select(i => fields[i].Name).ToList();
        if (!columns.Contains(codeColumn, StringComparer.Ordinal))
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{where}: column {codeColumn} is missing; the .dbf has {string.Join(", ", columns)}.",
                "Give a delivery of ADMIN EXPRESS COG with its official columns.");
        }
    }

    // Of the codes, which are ASCII, a wrong declaration is still a sign of a damaged delivery.
    public static Encoding? DbfEncoding(string where, byte[]? cpg)
    {
        if (cpg is null)
            return null;
        var name = Encoding.ASCII.GetString(cpg).Trim().TrimEnd('\0');
        return name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" or "65001" => Encoding.UTF8,
            "ISO-8859-1" or "ISO8859-1" or "ISO 88591" or "88591" or "8859_1" or "LATIN1" => Encoding.Latin1,
            "1252" or "CP1252" or "ANSI 1252" or "WINDOWS-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            _ => throw new UserError(
                UserErrorKind.Source,
                $"{where}: the .cpg names the encoding {Quotation.Of(name)}.",
                "Expected UTF-8, ISO-8859-1 or 1252."),
        };
    }
}

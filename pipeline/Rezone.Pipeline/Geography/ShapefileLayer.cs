using System.Buffers.Binary;
using System.Text;
using NetTopologySuite.IO.Esri;
using NetTopologySuite.IO.Esri.Shapefiles.Readers;
using Rezone.Domain;

namespace Rezone.Pipeline.Geography;

/// <summary>Reads one polygon shapefile; says by name which part is wrong.</summary>
internal static class ShapefileLayer
{
    private const int ShpHeaderBytes = 100;
    private const int ShxRecordBytes = 8;

    public static IReadOnlyList<DeliveredShape> Read(string where, ShapefileParts parts, string codeColumn)
    {
        CheckSizes(where, parts);
        var prj = Encoding.UTF8.GetString(parts.Prj);
        var projection = Projection.FromPrj(prj) ?? throw new UserError(
            UserErrorKind.Source,
            $"{where}: the projection of the .prj is none of the legal ones of France: {prj.Trim()}",
            "Expected Lambert-93 (EPSG:2154) or the UTM projection of the territory (5490, 4467, 2972, 2975, 4471).");

        try
        {
            using var reader = Shapefile.OpenRead(
                new MemoryStream(parts.Shp, writable: false),
                new MemoryStream(parts.Dbf, writable: false),
                new ShapefileReaderOptions
                {
                    Encoding = DbfEncoding(where, parts.Cpg),
                    // Validity is judged later, where the record can be named.
                    GeometryBuilderMode = GeometryBuilderMode.IgnoreInvalidShapes,
                });
            CheckColumn(where, reader, codeColumn);
            return Records(where, reader, codeColumn, projection);
        }
        catch (Exception e) when (e is ShapefileException or IOException or ArgumentException or FormatException)
        {
            throw new UserError(UserErrorKind.Source, $"{where}: unreadable shapefile: {e.Message}", DownloadAgain);
        }
    }

    private const string DownloadAgain = "Download the delivery again; if it stays so, report it to IGN.";

    private static List<DeliveredShape> Records(
        string where, ShapefileReader reader, string codeColumn, Projection projection)
    {
        var records = new List<DeliveredShape>(reader.RecordCount);
        for (var number = 1; reader.Read(out var deleted); number++)
        {
            if (deleted)
                continue;
            var code = reader.Fields[codeColumn].Value as string ?? "";
            records.Add(new DeliveredShape($"{where}, record {number}", code.Trim(), reader.Geometry, projection));
        }

        return records;
    }

    // The reader stops silently where a part is shorter than it announces, so sizes are compared first.
    private static void CheckSizes(string where, ShapefileParts parts)
    {
        // The length stands in 16-bit words.
        var announced = parts.Shp.Length >= ShpHeaderBytes
            ? 2L * BinaryPrimitives.ReadInt32BigEndian(parts.Shp.AsSpan(24))
            : ShpHeaderBytes;
        if (announced != parts.Shp.Length)
            throw Wrong(where, $".shp has {parts.Shp.Length} bytes, its header announces {announced}");

        if (BinaryPrimitives.ReadInt32LittleEndian(parts.Shp.AsSpan(32)) is not (5 or 15 or 25) and var type)
            throw Wrong(where, $".shp holds shapes of type {type}, expected polygons (5, 15 or 25)");

        if (ShpRecords.FirstError(parts.Shp) is { } error)
            throw Wrong(where, $".shp: {error}");

        var records = parts.Dbf.Length >= 32 ? BinaryPrimitives.ReadInt32LittleEndian(parts.Dbf.AsSpan(4)) : 0;
        var rows = parts.Dbf.Length >= 32
            ? BinaryPrimitives.ReadUInt16LittleEndian(parts.Dbf.AsSpan(8))
                + ((long)records * BinaryPrimitives.ReadUInt16LittleEndian(parts.Dbf.AsSpan(10)))
            : 32;
        if (parts.Dbf.Length < rows)
            throw Wrong(where, $".dbf has {parts.Dbf.Length} bytes, its header announces {rows}");

        var shapes = (parts.Shx.Length - ShpHeaderBytes) / ShxRecordBytes;
        if (shapes != records)
            throw Wrong(where, $".shx lists {shapes} shapes, .dbf {records} records");
    }

    private static UserError Wrong(string where, string problem) =>
        new(UserErrorKind.Source, $"{where}: {problem}.", DownloadAgain);

    private static void CheckColumn(string where, ShapefileReader reader, string codeColumn)
    {
        var columns = Enumerable.Range(0, reader.Fields.Count).Select(i => reader.Fields[i].Name).ToList();
        if (!columns.Contains(codeColumn, StringComparer.Ordinal))
        {
            throw new UserError(
                UserErrorKind.Source,
                $"{where}: column {codeColumn} is missing; the .dbf has {string.Join(", ", columns)}.",
                "Give a delivery of ADMIN EXPRESS COG with its official columns.");
        }
    }

    // Only codes are read here, which are ASCII; a wrong declaration is still a sign of a damaged delivery.
    private static Encoding? DbfEncoding(string where, byte[]? cpg)
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
                $"{where}: the .cpg names the encoding « {name} ».",
                "Expected UTF-8, ISO-8859-1 or 1252."),
        };
    }
}

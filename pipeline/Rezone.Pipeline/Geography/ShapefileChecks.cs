using System.Buffers.Binary;
using Rezone.Domain;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Checks that the parts of a polygon shapefile agree with each other before the reader sees them: it stops silently
/// where a part is short, and believes any count of points. Source: ESRI Shapefile Technical Description, July 1998.
/// </summary>
internal static class ShapefileChecks
{
    internal const string DownloadAgain = "Download the delivery again; if it stays so, report it to its producer.";

    private const int HeaderBytes = 100;
    private const int ShxEntryBytes = 8;
    private const int RecordHeaderBytes = 8;
    private const int PolygonHeaderBytes = 44;
    private const int NullShape = 0;

    // Metres: further than any point of a legal projection from its origin.
    private const double FarthestCoordinate = 2e7;

    /// <summary>The first thing that is wrong is the error; the records' number starts at 1.</summary>
    /// <exception cref="UserError">A part is short, or says something that another part does not.</exception>
    public static void Check(string where, ShapefileParts parts)
    {
        var problem = ShpHeader(parts.Shp) ?? DbfHeader(parts.Dbf) ?? ShxHeader(parts) ?? FirstBadRecord(parts);
        if (problem is not null)
            throw new UserError(UserErrorKind.Source, $"{where}{problem}.", DownloadAgain);
    }

    private static string? ShpHeader(byte[] shp)
    {
        // The length stands in 16-bit words.
        var announced = shp.Length >= HeaderBytes ? 2L * BigEndian(shp, 24) : HeaderBytes;
        if (announced != shp.Length)
            return $": .shp has {shp.Length} bytes, its header announces {announced}";
        return LittleEndian(shp, 32) is not (5 or 15 or 25) and var type
            ? $": .shp holds shapes of type {type}, expected polygons (5, 15 or 25)"
            : null;
    }

    private static string? DbfHeader(byte[] dbf)
    {
        const int shortest = 33;
        var announced = dbf.Length >= shortest
            ? BinaryPrimitives.ReadUInt16LittleEndian(dbf.AsSpan(8))
                + ((long)LittleEndian(dbf, 4) * BinaryPrimitives.ReadUInt16LittleEndian(dbf.AsSpan(10)))
            : shortest;
        return dbf.Length < announced ? $": .dbf has {dbf.Length} bytes, its header announces {announced}" : null;
    }

    private static string? ShxHeader(ShapefileParts parts)
    {
        var shapes = (parts.Shx.Length - HeaderBytes) / ShxEntryBytes;
        var records = LittleEndian(parts.Dbf, 4);
        return shapes != records ? $": .shx lists {Math.Max(shapes, 0)} shapes, .dbf {records} records" : null;
    }

    private static string? FirstBadRecord(ShapefileParts parts)
    {
        var next = HeaderBytes;
        for (var number = 1; HeaderBytes + (number * ShxEntryBytes) <= parts.Shx.Length; number++)
        {
            var entry = HeaderBytes + ((number - 1) * ShxEntryBytes);
            var (offset, length) = (2L * BigEndian(parts.Shx, entry), 2L * BigEndian(parts.Shx, entry + 4));
            if (offset != next || length < 4 || offset + RecordHeaderBytes + length > parts.Shp.Length)
                return $", record {number}: .shx gives the place {offset} and {length} bytes, .shp has it at {next}";
            if (BigEndian(parts.Shp, next) != number || 2L * BigEndian(parts.Shp, next + 4) != length)
                return $", record {number}: .shp has another number or length there";
            var shape = parts.Shp.AsSpan(next + RecordHeaderBytes, (int)length);
            if (BadShape(shape, LittleEndian(parts.Shp, 32)) is { } problem)
                return $", record {number}: {problem}";
            next += RecordHeaderBytes + (int)length;
        }

        return next == parts.Shp.Length ? null : $": .shp has {parts.Shp.Length - next} bytes after its last record";
    }

    private static string? BadShape(ReadOnlySpan<byte> shape, int expectedType)
    {
        var type = BinaryPrimitives.ReadInt32LittleEndian(shape);
        if (type == NullShape)
            return null;
        if (type != expectedType)
            return $"the shape has type {type}, the layer {expectedType}";
        if (shape.Length < PolygonHeaderBytes)
            return "the shape is too short for a polygon";
        var rings = BinaryPrimitives.ReadInt32LittleEndian(shape[36..]);
        var points = BinaryPrimitives.ReadInt32LittleEndian(shape[40..]);
        if (rings < 0 || points < 0 || PolygonHeaderBytes + (4L * rings) + (16L * points) > shape.Length)
            return $"{rings} rings and {points} points do not fit in {shape.Length} bytes";

        var last = -1;
        for (var i = 0; i < rings; i++)
        {
            var start = BinaryPrimitives.ReadInt32LittleEndian(shape[(PolygonHeaderBytes + (4 * i))..]);
            if (start <= last || start >= points || (i == 0 && start != 0))
                return $"ring {i + 1} starts at point {start} of {points}";
            last = start;
        }

        var coordinates = shape.Slice(PolygonHeaderBytes + (4 * rings), 16 * points);
        for (var at = 0; at < coordinates.Length; at += 8)
        {
            var value = BinaryPrimitives.ReadDoubleLittleEndian(coordinates[at..]);
            if (!(Math.Abs(value) <= FarthestCoordinate))
                return $"point {(at / 16) + 1} has the coordinate {value}";
        }

        return null;
    }

    private static int BigEndian(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));

    private static int LittleEndian(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}

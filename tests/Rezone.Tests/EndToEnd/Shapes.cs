using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Rezone.Tests.EndToEnd;

/// <summary>Places inside the bytes of a polygon .shp (ESRI Shapefile Technical Description, July 1998).</summary>
internal static class Shapes
{
    private const int FileHeader = 100;
    private const int RecordHeader = 8;
    private const int PartCountAt = 36;
    private const int PointCountAt = 40;
    private const int PartsAt = 44;

    /// <summary>Where a record's content starts; records are numbered from 0.</summary>
    public static int ContentOf(byte[] shp, int record)
    {
        var at = FileHeader;
        for (var i = 0; i < record; i++)
            at += RecordHeader + (2 * BinaryPrimitives.ReadInt32BigEndian(shp.AsSpan(at + 4)));
        return at + RecordHeader;
    }

    /// <summary>Writes an announced number: of the record's bytes, parts, points, or its first part's first point.</summary>
    public static byte[] Announce(byte[] shp, int record, string what, int number)
    {
        var content = ContentOf(shp, record);
        if (what == "length")
            BinaryPrimitives.WriteInt32BigEndian(shp.AsSpan(content - 4), number);
        else
            BinaryPrimitives.WriteInt32LittleEndian(shp.AsSpan(content + What(what)), number);
        return shp;
    }

    /// <summary>The record's points, x and y by turns.</summary>
    public static Span<double> Points(byte[] shp, int record)
    {
        var content = ContentOf(shp, record);
        var parts = BinaryPrimitives.ReadInt32LittleEndian(shp.AsSpan(content + PartCountAt));
        var points = BinaryPrimitives.ReadInt32LittleEndian(shp.AsSpan(content + PointCountAt));
        return MemoryMarshal.Cast<byte, double>(shp.AsSpan(content + PartsAt + (4 * parts), 16 * points));
    }

    /// <summary>Swaps two points, so that the outline crosses itself.</summary>
    public static byte[] BowTie(byte[] shp, int record)
    {
        var points = Points(shp, record);
        var half = points.Length / 4 * 2;
        (points[2], points[half]) = (points[half], points[2]);
        (points[3], points[half + 1]) = (points[half + 1], points[3]);
        return shp;
    }

    private static int What(string what) => what switch
    {
        "type" => 0,
        "parts" => PartCountAt,
        "points" => PointCountAt,
        "first point" => PartsAt,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Not a place of a record."),
    };
}

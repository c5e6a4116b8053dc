using System.Buffers.Binary;

namespace Rezone.Pipeline.Geography;

/// <summary>
/// Walks the records of a polygon .shp before it is read: the reader believes every number it finds there, and takes
/// gigabytes for one that is wrong. Source: ESRI Shapefile Technical Description, July 1998.
/// </summary>
internal static class ShpRecords
{
    private const int FileHeader = 100;
    private const int RecordHeader = 8;
    private const int PartCountAt = 36;
    private const int PointCountAt = 40;
    private const int PartsAt = 44;
    private const int PointBytes = 16;

    /// <summary>What is wrong with the first record that does not fit; null where all do.</summary>
    public static string? FirstError(ReadOnlySpan<byte> shp)
    {
        var type = BinaryPrimitives.ReadInt32LittleEndian(shp[32..]);
        var at = FileHeader;
        for (var number = 1; at < shp.Length; number++)
        {
            var left = shp.Length - at - RecordHeader;
            var bytes = left < 0 ? -1 : 2L * BinaryPrimitives.ReadInt32BigEndian(shp[(at + 4)..]);
            if (bytes < sizeof(int) || bytes > left)
                return $"record {number} announces {bytes} bytes, {left} are left";
            if (ContentError(shp.Slice(at + RecordHeader, (int)bytes), type) is { } error)
                return $"record {number} {error}";
            at += RecordHeader + (int)bytes;
        }

        return null;
    }

    private static string? ContentError(ReadOnlySpan<byte> content, int type)
    {
        var found = BinaryPrimitives.ReadInt32LittleEndian(content);
        if (found == 0)
            return null; // An empty shape: said later with its commune.
        if (found != type || content.Length < PartsAt)
            return $"is a shape of type {found} in {content.Length} bytes, expected a polygon ({type})";
        var parts = BinaryPrimitives.ReadInt32LittleEndian(content[PartCountAt..]);
        var points = BinaryPrimitives.ReadInt32LittleEndian(content[PointCountAt..]);
        if (parts < 1 || points < 1 || PartsAt + (4L * parts) + ((long)PointBytes * points) > content.Length)
            return $"announces {parts} parts and {points} points in {content.Length} bytes";

        for (var (part, previous) = (0, -1); part < parts; part++)
        {
            var first = BinaryPrimitives.ReadInt32LittleEndian(content[(PartsAt + (4 * part))..]);
            if (first <= previous || first >= points)
                return $"starts its part {part + 1} at point {first} of {points}";
            previous = first;
        }

        return null;
    }
}

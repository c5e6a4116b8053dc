using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Rezone.Pipeline.Tiles;

namespace Rezone.Tests.Tiles;

/// <summary>Reads PMTiles version 3 as its specification says, apart from the code that writes it.</summary>
internal sealed class DecodedPmtiles(byte[] archive)
{
    public string Magic => Encoding.ASCII.GetString(archive, 0, 7);

    public string Metadata => Encoding.UTF8.GetString(Inflate(archive.AsSpan((int)Number(24), (int)Number(32)).ToArray()));

    /// <summary>A 64-bit number of the header.</summary>
    public ulong Number(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(archive.AsSpan(offset));

    public byte Byte(int offset) => archive[offset];

    public double Degrees(int offset) => BinaryPrimitives.ReadInt32LittleEndian(archive.AsSpan(offset)) / 1e7;

    public Dictionary<TileId, byte[]> Tiles() => Directory(archive.AsSpan((int)Number(8), (int)Number(16)).ToArray())
        .ToDictionary(e => TileOf(e.Id), e => archive.AsSpan((int)(Number(56) + e.Offset), (int)e.Length).ToArray());

    public static List<PmtilesEntry> Directory(byte[] compressed)
    {
        var bytes = Inflate(compressed);
        var position = 0;
        ulong Next()
        {
            var value = 0UL;
            for (var shift = 0; ; shift += 7)
            {
                var b = bytes[position++];
                value |= (ulong)(b & 0x7F) << shift;
                if (b < 0x80)
                    return value;
            }
        }

        var count = (int)Next();
        var ids = new ulong[count];
        for (var i = 0; i < count; i++)
            ids[i] = Next() + (i > 0 ? ids[i - 1] : 0);
        var runs = ids.Select(_ => Next()).ToArray();
        var lengths = ids.Select(_ => Next()).ToArray();
        var offsets = new ulong[count];
        for (var i = 0; i < count; i++)
            offsets[i] = Next() is var code and > 0 ? code - 1 : offsets[i - 1] + lengths[i - 1];
        Assert.Equal(bytes.Length, position);
        return [.. ids.Select((id, i) => new PmtilesEntry(id, offsets[i], lengths[i], runs[i]))];
    }

    /// <summary>The tile with a number, by walking the curve outwards from its smallest square.</summary>
    public static TileId TileOf(ulong id)
    {
        var zoom = 0;
        var first = 0UL;
        for (var size = 1UL; id >= first + size; size *= 4)
        {
            first += size;
            zoom++;
        }

        var place = id - first;
        var (x, y) = (0, 0);
        for (var side = 1; side < 1 << zoom; side *= 2)
        {
            var right = (int)(place / 2 & 1);
            var lower = (int)((place ^ (ulong)right) & 1);
            if (lower == 0)
                (x, y) = right == 1 ? (side - 1 - y, side - 1 - x) : (y, x);
            (x, y) = (x + (side * right), y + (side * lower));
            place /= 4;
        }

        return new TileId(zoom, x, y);
    }

    private static byte[] Inflate(byte[] compressed)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}

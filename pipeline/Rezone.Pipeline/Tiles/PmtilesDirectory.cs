using Rezone.Pipeline.Geography;

namespace Rezone.Pipeline.Tiles;

/// <summary>Writes the directories of a PMTiles archive: a root within its limit, with leaves where it needs some.</summary>
public static class PmtilesDirectory
{
    // The header and the root directory stand in the first 16 kB.
    private const int MostRootBytes = 16384 - PmtilesArchive.HeaderBytes - 1;
    private const int LeafEntries = 4096;

    /// <summary>The compressed root directory and the compressed leaves one after the other, often none.</summary>
    public static (byte[] Root, byte[] Leaves) Write(IReadOnlyList<PmtilesEntry> entries)
    {
        var root = Serialize(entries);
        if (root.Length <= MostRootBytes)
            return (root, []);

        var pointers = new List<PmtilesEntry>();
        using var leaves = new MemoryStream();
        foreach (var leaf in entries.Chunk(LeafEntries))
        {
            var bytes = Serialize(leaf);
            pointers.Add(new PmtilesEntry(leaf[0].Id, (ulong)leaves.Length, (ulong)bytes.Length, RunLength: 0));
            leaves.Write(bytes);
        }

        return (Serialize(pointers), leaves.ToArray());
    }

    private static byte[] Serialize(IReadOnlyList<PmtilesEntry> entries)
    {
        using var bytes = new MemoryStream();
        WriteNumber(bytes, (ulong)entries.Count);
        for (var i = 0; i < entries.Count; i++)
            WriteNumber(bytes, entries[i].Id - (i == 0 ? 0 : entries[i - 1].Id));
        foreach (var entry in entries)
            WriteNumber(bytes, entry.RunLength);
        foreach (var entry in entries)
            WriteNumber(bytes, entry.Length);
        for (var i = 0; i < entries.Count; i++)
        {
            var follows = i > 0 && entries[i].Offset == entries[i - 1].Offset + entries[i - 1].Length;
            WriteNumber(bytes, follows ? 0 : entries[i].Offset + 1);
        }

        return Gzip.Compress(bytes.ToArray());
    }

    // Seven bits a byte, lowest first; the eighth says that more follow.
    private static void WriteNumber(MemoryStream bytes, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.WriteByte((byte)((number & 0x7F) | 0x80));
        bytes.WriteByte((byte)number);
    }
}

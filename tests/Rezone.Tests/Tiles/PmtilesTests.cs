using System.Text.Json;
using Rezone.Pipeline.Tiles;
using Rezone.Tests.Geography;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Tiles;

public sealed class PmtilesTests(SampleShapes sample) : IClassFixture<SampleShapes>
{
    [Theory]
    // Values of the specification's own tests.
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(1, 1, 1, 3)]
    [InlineData(1, 1, 0, 4)]
    [InlineData(2, 0, 0, 5)]
    [InlineData(12, 3423, 1763, 19078479)]
    public void HilbertIndex_KnownTile_IsItsNumber(int zoom, int x, int y, ulong expected) =>
        Assert.Equal(expected, HilbertIndex.Of(new TileId(zoom, x, y)));

    [Fact]
    public void HilbertIndex_EveryTileOfSixZooms_IsFoundBack()
    {
        for (var id = 0UL; id < 1 + 4 + 16 + 64 + 256 + 1024; id++)
            Assert.Equal(id, HilbertIndex.Of(DecodedPmtiles.TileOf(id)));
    }

    [Fact]
    public void Write_Sample_HoldsTheSameTilesAndSaysWhatTheyAre()
    {
        using var folder = new TemporaryFolder();
        var tree = TileTree.Build(sample.Simplification);
        var path = Path.Combine(folder.Path, "carte.pmtiles");

        PmtilesArchive.Write(path, tree, "Carte d'essai", "Données inventées");

        var archive = new DecodedPmtiles(File.ReadAllBytes(path));
        var tiles = archive.Tiles();
        Assert.Equal("PMTiles", archive.Magic);
        Assert.Equal((3, 4, 9), (archive.Byte(7), archive.Byte(100), archive.Byte(101)));
        Assert.Equal(tree.Tiles.Keys.Order(), tiles.Keys.Order());
        Assert.All(tree.Tiles, t => Assert.Equal(t.Value, tiles[t.Key]));
        Assert.Equal((ulong)tree.Tiles.Count, archive.Number(72));
        Assert.Equal(tree.Bounds.West, archive.Degrees(102), 1e-7);
        Assert.Equal(tree.Bounds.North, archive.Degrees(114), 1e-7);
        using var metadata = JsonDocument.Parse(archive.Metadata);
        Assert.Equal(
            ["regions", "departements", "communes", "labels"],
            metadata.RootElement.GetProperty("vector_layers").EnumerateArray().Select(l => l.GetProperty("id").GetString()));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var tree = TileTree.Build(sample.Simplification);

        PmtilesArchive.Write(Path.Combine(folder.Path, "a"), tree, "Carte", "Essai");
        PmtilesArchive.Write(Path.Combine(folder.Path, "b"), tree, "Carte", "Essai");

        Assert.Equal(File.ReadAllBytes(Path.Combine(folder.Path, "a")), File.ReadAllBytes(Path.Combine(folder.Path, "b")));
    }

    [Fact]
    public void Directory_MoreThanTheRootCanHold_HasLeaves()
    {
        // Lengths without a pattern, so that they do not compress away.
        var random = new Random(20261123);
        var entries = new List<PmtilesEntry>();
        var offset = 0UL;
        for (var id = 0UL; id < 20_000; id++)
        {
            var length = (ulong)random.Next(1, 5_000);
            entries.Add(new PmtilesEntry(id * 3, offset, length, RunLength: 1));
            offset += length;
        }

        var (root, leaves) = PmtilesDirectory.Write(entries);

        Assert.True(root.Length + 127 < 16_384);
        var pointers = DecodedPmtiles.Directory(root);
        Assert.Equal(5, pointers.Count);
        Assert.All(pointers, p => Assert.Equal(0UL, p.RunLength));
        Assert.Equal(entries, pointers.SelectMany(p => DecodedPmtiles.Directory(leaves.AsSpan((int)p.Offset, (int)p.Length).ToArray())));
    }
}

using System.IO.Compression;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>Files that are wrapped, and wrapped wrongly.</summary>
internal static class BrokenArchives
{
    private const int Flags = 6;
    private const int Method = 8;

    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        new("gzip-cut", "donnees_communes.csv.gz lacks its second half.", g =>
        {
            g.Gzip(Populations);
            g.Raw.Bytes(Populations + ".gz", b => b[..(b.Length / 2)]);
        }),
        new("gzip-bomb", "donnees_communes.csv.gz: 100 MB of zeros in 100 kB.", g =>
        {
            g.Raw.Delete(Populations);
            using var gzip = new GZipStream(File.Create(g.Raw.PathOf(Populations + ".gz")), CompressionLevel.SmallestSize);
            CorpusGround.Zeros(gzip, 100);
        }),
        new("gzip-that-is-none", "donnees_communes.csv under the name of a gzip.", g => g.Raw.Rename(Populations, Populations + ".gz")),
        new("zip-cut", "TD_POP1B_2022_csv.zip lacks its end.", g => g.Raw.Bytes(Ages, b => b[..(b.Length / 2)])),
        new("zip-with-a-changed-byte", "A byte of TD_POP1B_2022_csv.zip is another one.", g => g.Raw.Bytes(Ages, b =>
        {
            b[b.Length / 2] ^= 0x55;
            return b;
        })),
        new("zip-bomb", "donnees_communes.csv.zip: 100 MB of zeros in 100 kB.", g => g.Bomb(Populations, Populations, 100)),
        new("zip-bomb-that-lies", "donnees_communes.csv.zip announces 1,000 bytes and holds 3 MB.", g =>
        {
            g.Bomb(Populations, Populations, 3);
            Announce(g, Populations + ".zip", 1000);
        }),
        new("zip-with-a-path-outside", "donnees_communes.csv.zip holds ../../donnees_communes.csv.", g => g.Zip(Populations, "../../" + Populations)),
        new("zip-with-an-absolute-path", "donnees_communes.csv.zip holds /etc/donnees_communes.csv.", g => g.Zip(Populations, "/etc/" + Populations)),
        new("zip-in-a-zip", "donnees_communes.csv.zip holds another zip.", g =>
        {
            g.Zip(Populations, Populations);
            g.Raw.Rename(Populations + ".zip", "inner");
            g.Zip("inner", Populations + ".zip");
            g.Raw.Rename("inner.zip", Populations + ".zip");
        }),
        new("zip-with-a-password", "donnees_communes.csv.zip is encrypted.", g =>
        {
            g.Zip(Populations, Populations);
            g.ZipHeaders(Populations + ".zip", Flags, flags => (byte)(flags | 1));
        }),
        new("zip-of-an-unknown-method", "donnees_communes.csv.zip is compressed by a method that is not read (bzip2).", g =>
        {
            g.Zip(Populations, Populations);
            g.ZipHeaders(Populations + ".zip", Method, _ => 12);
        }),
        new("zip-with-two-candidates", "donnees_communes.csv.zip holds donnees_communes.csv twice, in two folders.", g => g.Zip(Populations, "a/" + Populations, "b/" + Populations)),
        new("zip-of-something-else", "donnees_communes.csv.zip holds lisez-moi.txt.", g => g.Zip(Populations, "lisez-moi.txt")),
        new("zip-without-a-file", "donnees_communes.csv.zip is an empty archive.", g => g.Zip(Populations)),
        new("zip-in-a-folder", "donnees_communes.csv.zip holds dossier/DONNEES_COMMUNES.CSV, as INSEE writes it: read.", g => g.Zip(Populations, "dossier/DONNEES_COMMUNES.CSV")),
        new("shapes-bomb", "The .dbf of the shapes is 100 MB of zeros.", g => g.Raw.Entry(Mainland, "/COMMUNE.dbf", _ => new byte[100_000_000]), WithShapes: true),
    ];

    private static void Announce(CorpusGround ground, string file, int length)
    {
        const int sizeAt = 22;
        for (var i = 0; i < sizeof(int); i++)
        {
            var digit = (byte)((length >> (8 * i)) & byte.MaxValue);
            ground.ZipHeaders(file, sizeAt + i, _ => digit);
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using Rezone.Audit.Tests.Attacks;

namespace Rezone.Audit.Tests;

/// <summary>
/// Attack 18: markers in the raw files, identifiers of persons and hidden counts, stand in no byte of the site, its
/// compressed streams opened.
/// </summary>
public sealed class CanaryTests
{
    private const long Acts = 7_654_321;
    private const long FileActive = 6_543_217;
    private const long Visits = 765_433;
    private const string Passages = "am-parcours/numerateur/passages-urgences-non-hospitalises";
    private const string Specialist = "01";

    [Fact]
    public void Bytes_OfTheSite_HoldNoMarker()
    {
        using var raw = new RawCopy();
        var clean = new AttackedSite(SampleSite.Clean.Folder, RawTruth.Read(raw.Folder));
        var cut = clean.Country.Variables[Passages].Cut;
        var hidden = cut.Members.First(m => m.Length > 1).Select(c => clean.Country.Codes[c]).First();
        Assert.Equal(1, raw.Edit("am-parcours", c => c[0] == hidden && c[1] == "passages-urgences-non-hospitalises" && Put(c, 2, Visits)));
        var lonely = raw.Rows("am-professionnels").Where(c => c[1] == Specialist).GroupBy(c => c[2], StringComparer.Ordinal).First(g => g.Count() < 5).First()[0];
        Assert.Equal(1, raw.Edit("am-professionnels", c => c[0] == lonely && Put(c, 4, FileActive) && Put(c, 5, Acts)));

        var site = new AttackedSite(SampleSite.Build("canary", raw.Folder).Folder, RawTruth.Read(raw.Folder));

        string[] counts = [Text(Acts), Text(FileActive), Text(Visits)];
        var persons = raw.Rows("am-professionnels").Concat(raw.Rows("am-cabinets")).Select(c => c[0]).Distinct(StringComparer.Ordinal).ToList();
        var markers = SearchValues.Create([.. persons, .. counts], StringComparison.Ordinal);
        byte[][] binary = [.. new[] { Acts, FileActive, Visits }.SelectMany(n => new[] { BitConverter.GetBytes(n), BitConverter.GetBytes((double)n), Varint(n) })];
        var files = site.Files().ToList();

        Assert.InRange(persons.Count, 1000, int.MaxValue);
        Assert.Contains(files, f => f.Path.Contains('@', StringComparison.Ordinal));
        Assert.DoesNotContain(files, f => Encoding.Latin1.GetString(f.Content).AsSpan().ContainsAny(markers));
        Assert.DoesNotContain(files, f => f.Path.Contains('@', StringComparison.Ordinal) && binary.Any(b => f.Content.AsSpan().IndexOf(b) >= 0));
    }

    [Fact]
    public void Markers_InAZipInAGzip_AreSeen()
    {
        using var zipped = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(zipped, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("inner.csv").Open();
            entry.Write("7654321"u8);
        }

        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(zipped.ToArray());

        Assert.Contains(Opened.All("a.bin", packed.ToArray()), f => Encoding.Latin1.GetString(f.Content) == "7654321");
    }

    private static bool Put(string[] cells, int column, long value)
    {
        cells[column] = Text(value);
        return true;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static byte[] Varint(long value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7f; value >>= 7)
            bytes.Add((byte)((value & 0x7f) | 0x80));
        return [.. bytes, (byte)value];
    }
}

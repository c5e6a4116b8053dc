using System.IO.Compression;
using System.Text;
using Rezone.Domain;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>Wrapped files that are damaged, wrapped files that are not, and vintages beside each other.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BadArchiveTests(GoodSite good)
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Build_TruncatedGzip_IsNamed(double kept)
    {
        using var raw = new SampleCopy();
        Gzip(raw, Consommants);
        raw.Bytes(Consommants + ".gz", bytes => bytes[..(int)(bytes.Length * kept)]);

        good.Refuses(raw, $"{Consommants}.gz: the archive is damaged or ends too early");
    }

    [Fact]
    public void Build_ZipWithOneByteChanged_IsNamed()
    {
        using var raw = new SampleCopy();
        StoreUncompressed(raw);
        raw.Bytes(Ages, bytes =>
        {
            // The first digit of the first number of inhabitants: still a number.
            var place = Encoding.ASCII.GetString(bytes).IndexOf(";000;", StringComparison.Ordinal) + 5;
            bytes[place] = (byte)(bytes[place] == '1' ? '2' : '1');
            return bytes;
        });

        good.Refuses(raw, $"{Ages}: the archive is damaged or ends too early (TD_POP1B_2022.csv does not have the checksum");
    }

    [Fact]
    public void Build_ZipOfOtherOrOfTwoFiles_IsNamed()
    {
        using var other = new SampleCopy();
        other.Delete(Ages);
        Zip(other, Ages, "lisezmoi.txt");
        good.Refuses(other, $"{Ages}: 0 files named « *TD_POP1B_{{AAAA}}.csv » inside, one was expected");

        using var two = new SampleCopy();
        Zip(two, Ages, "TD_POP1B_2021.csv");
        good.Refuses(two, $"{Ages}: 2 files named « *TD_POP1B_{{AAAA}}.csv » inside, one was expected");
    }

    [Fact]
    public void Build_SameContentInOtherWrappingsAndWithAnOlderVintage_GivesTheSameBytes()
    {
        using var raw = new SampleCopy();
        Gzip(raw, Communes);
        Gzip(raw, Consommants);
        raw.Text(Regions, text => text.Replace("\n", "\r\n", StringComparison.Ordinal));
        raw.Bytes(Populations, bytes => [.. Encoding.Unicode.Preamble, .. Encoding.Convert(Encoding.UTF8, Encoding.Unicode, bytes)]);
        raw.Bytes(Movements, bytes => [.. Encoding.UTF8.Preamble, .. bytes]);
        File.WriteAllText(raw.PathOf("v_commune_2025.csv"), "an older vintage is not even opened");
        File.WriteAllText(raw.PathOf("am-consommants-2025-S2.csv"), "an older vintage is not even opened");

        var outcome = good.Build(raw);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Message));
        good.AssertUntouched();
    }

    [Theory]
    [InlineData(Communes, "v_commune_2027.csv", "v_mvt_commune_2026.csv ends before the COG of 2027")]
    [InlineData(Movements, "v_mvt_commune_2025.csv", "v_mvt_commune_2025.csv ends before the COG of 2026")]
    public void Build_VintagesThatDoNotFitTogether_AreNamed(string file, string name, string expected)
    {
        using var raw = new SampleCopy();
        raw.Rename(file, name);

        good.Refuses(raw, expected);
    }

    [Theory]
    [InlineData("am-consommants", "am-consomants", "is confidential and not marked as simulated")]
    [InlineData("\"sources\"", "\"source\"", null)]
    public void Build_ConfidentialSourceNotMarkedAsSimulated_IsRefused(string right, string wrong, string? expected)
    {
        using var raw = new SampleCopy();
        raw.Text("simulation.json", text => text.Replace(right, wrong, StringComparison.Ordinal));

        var kind = expected is null ? UserErrorKind.Source : UserErrorKind.Disclosure;
        good.Refused(good.Build(raw), kind, expected is null ? raw.PathOf("simulation.json") : raw.PathOf(Consommants), expected ?? ", line ");
    }

    [Theory]
    [InlineData("am-ald")]
    [InlineData("am-prevention")]
    [InlineData("am-parcours")]
    [InlineData("am-professionnels")]
    [InlineData("am-cabinets")]
    [InlineData("am-offreurs")]
    public void Build_ConfidentialExtractBesideTheSimulatedOnes_IsRefusedUnread(string source)
    {
        using var raw = new SampleCopy();
        var real = raw.PathOf($"{source}-2026-S1.csv");
        File.WriteAllText(real, "not even opened");
        var mark = raw.PathOf("simulation.json");
        File.WriteAllText(mark, File.ReadAllText(mark).Replace($"\"{source}\"", "\"insee-cog\"", StringComparison.Ordinal));

        good.Refused(good.Build(raw), UserErrorKind.Disclosure, real, "is confidential and not marked as simulated");
    }

    [Fact]
    public void Build_ConfidentialExtractBelowSimulatedOnes_IsNotTakenForOneOfThem()
    {
        using var raw = new SampleCopy();
        var real = raw.PathOf(Path.Combine("real", "am-ald-2026-S1.csv"));
        Directory.CreateDirectory(raw.PathOf("real"));
        File.Move(raw.PathOf("am-ald-2026-S1.csv"), real);

        good.Refused(good.Build(raw), UserErrorKind.Disclosure, real, "is confidential and not marked as simulated");
    }

    [Fact]
    public void Build_ExtractOfAPeriodToCome_IsRefusedUnread()
    {
        using var raw = new SampleCopy();
        var late = raw.PathOf(Path.Combine("late", "am-ald-2027-S1.csv"));
        Directory.CreateDirectory(raw.PathOf("late"));
        File.WriteAllText(late, "not even opened");

        good.Refused(good.Build(raw), UserErrorKind.Source, "am-ald-2027-S1.csv", "the file is of 2027-S1");
    }

    [Fact]
    public void Build_WithoutSimulationFile_IsRefused()
    {
        using var raw = new SampleCopy();
        raw.Delete("simulation.json");

        good.Refused(good.Build(raw), UserErrorKind.Disclosure, raw.PathOf(Consommants), "use --simulate-missing");
    }

    private static void Gzip(SampleCopy raw, string file)
    {
        using (var gzip = new GZipStream(File.Create(raw.PathOf(file + ".gz")), CompressionLevel.Fastest))
            gzip.Write(File.ReadAllBytes(raw.PathOf(file)));
        raw.Delete(file);
    }

    private static void Zip(SampleCopy raw, string file, string entry)
    {
        using var archive = ZipFile.Open(raw.PathOf(file), ZipArchiveMode.Update);
        using var content = archive.CreateEntry(entry).Open();
        content.Write("texte"u8);
    }

    private static void StoreUncompressed(SampleCopy raw)
    {
        string text;
        using (var archive = ZipFile.OpenRead(raw.PathOf(Ages)))
        using (var reader = new StreamReader(archive.Entries.Single().Open()))
            text = reader.ReadToEnd();
        raw.Delete(Ages);
        using var stored = ZipFile.Open(raw.PathOf(Ages), ZipArchiveMode.Create);
        using var content = stored.CreateEntry("TD_POP1B_2022.csv", CompressionLevel.NoCompression).Open();
        content.Write(Encoding.UTF8.GetBytes(text));
    }
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Parquet;

namespace Rezone.Audit.Tests;

/// <summary>Open data that say anything else than the site does are caught.</summary>
public sealed class OpenDataTests : IDisposable
{
    private static readonly IReadOnlyDictionary<string, (string Breach, string Table, string Old, string New)> Changes =
        new Dictionary<string, (string, string, string, string)>(StringComparer.Ordinal)
        {
            ["a public count is another"] = ("open public counts are the published ones, without zeros: places, commune 01004: 6, published 5", "comptes-communes", "01004;5;", "01004;6;"),
            ["a public count is missing"] = ("open public counts are the published ones, without zeros: gps, commune 02002 has no row, published 6", "comptes-communes", "gps;02002;6;\n", "\n"),
            ["a zero has a row"] = ("open public counts are the published ones, without zeros: gps, commune 01003: 0, published 0", "comptes-communes", "gps;01004", "gps;01003;0;\ngps;01004"),
            ["a row stands twice"] = ("open public counts are the published ones, without zeros: gps, commune 01004: 4, published 0", "comptes-communes", "gps;01004;4;", "gps;01004;4;\ngps;01004;4;"),
            ["what a source lacks has a number"] = ("open public counts are the published ones, without zeros: places, commune 01002: 1, published nothing", "comptes-communes", "01002;;non_disponible", "01002;1;"),
            ["a column that is not published"] = ("open public counts are the published ones, without zeros: secret is not published", "comptes-communes", "gps;01001;7;", "gps;01001;7;\nsecret;01001;4;"),
            ["a hidden activity is shown"] = ("open activity is the published one, without zeros, and hidden where that is: acts, commune 01002: 300, published nothing", "activite-communes", "01002;;secret_statistique", "01002;300;"),
            ["a hidden activity says why"] = ("open activity is the published one, without zeros, and hidden where that is: acts, commune 01002: nothing, published nothing", "activite-communes", "01002;;secret_statistique", "01002;;moins_de_5"),
            ["an amount is another"] = ("open amounts of groups are the published ones of the same communes: n, group 02002-1: 13, published 12", "montants-groupes", "n;02002-1;12", "n;02002-1;13"),
            ["an amount of a commune inside a group"] = ("open amounts of groups are the published ones of the same communes: n, group 01001-1: 20, published nowhere", "montants-groupes", "n;01001-2;30", "n;01001-2;30\nn;01001-1;20"),
            ["an amount is missing"] = ("open amounts of groups are the published ones of the same communes: n: 1 published blocks have no row, or two", "montants-groupes", "n;02002-1;12", ""),
            ["a group has another commune"] = ("open amounts of groups are the published ones of the same communes: n, group 01001-2: 30, published nowhere", "groupes-communes", "01001-2;01002", "01001-2;01003"),
            ["a group has other inhabitants"] = ("open groups have the communes and inhabitants of published blocks: 01003-4: 4 communes, 401 inhabitants", "groupes", "01003-4;4;400", "01003-4;4;401"),
            ["a group that is not published"] = ("open groups have the communes and inhabitants of published blocks: 01005-1: 1 communes, 0 inhabitants", "groupes", "01004-2;2;50", "01004-2;2;50\n01005-1;1;0"),
            ["a hidden total is shown"] = ("open totals are the published ones, and hidden where those are: n, D01: 78 , published nothing", "totaux-zones", "n;D01;;secret_statistique", "n;D01;78;"),
            ["a total is missing"] = ("open totals are the published ones, and hidden where those are: 1 published totals have no row", "totaux-zones", "gps;D02;15;", ""),
            ["a commune has other inhabitants"] = ("open communes and areas have the published inhabitants: commune 01003: 01, 84, 51", "communes", "Trois;01;84;50", "Trois;01;84;51"),
            ["an area has other communes"] = ("open communes and areas have the published inhabitants: the areas", "zones", "D02;2;400", "D02;3;400"),
            ["a limit is lower"] = ("the open dictionary has the limits and variables of the catalogue: « indicateurs »", "indicateurs", ";11;0", ";10;0"),
            ["a variable is inside another"] = ("the open dictionary has the limits and variables of the catalogue: d: cut d, inside n", "variables", "d;d;\n", "d;d;n\n"),
            ["a column has another name"] = ("every file of the open data can be read: montants-groupes: montants-groupes has no texts « groupe »", "montants-groupes", "variable;groupe", "variable;bloc"),
        };

    private readonly ToySite site = new();
    private readonly ToyOpenData open = new();

    public static TheoryData<string> ChangeNames() => [.. Changes.Keys];

    public void Dispose() => site.Dispose();

    [Fact]
    public void Run_CleanOpenData_PassesAndSaysWhatItExamined()
    {
        open.Write(site.Folder);

        var report = site.Audit();

        Assert.Empty(report.Breaches);
        Assert.Contains(new AuditCheck("a Parquet file has no byte but those that its rows make", 12), report.Checks);
        Assert.Contains(new AuditCheck("a CSV file has the rows of its Parquet file and nothing else", 12), report.Checks);
        Assert.Contains(new AuditCheck("open amounts of groups are the published ones of the same communes", 9 + 2), report.Checks);
    }

    [Theory]
    [MemberData(nameof(ChangeNames))]
    public void Run_NumbersThatTheSiteDoesNotPublish_AreNamed(string name)
    {
        var (breach, table, old, by) = Changes[name];
        open.Replace(table, old, by);
        open.Write(site.Folder);

        AssertBreach(breach);
    }

    [Fact]
    public void Run_CsvThatSaysAnotherThingThanParquet_IsABreach()
    {
        var path = Path.Combine(open.Write(site.Folder), "activite-communes.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("01002;;", "01002;300;", StringComparison.Ordinal));

        AssertBreach("a CSV file has the rows of its Parquet file and nothing else: activite-communes.csv: differs in or after row 2");
    }

    [Fact]
    public void Run_CsvWithALineMore_IsABreach()
    {
        File.AppendAllText(Path.Combine(open.Write(site.Folder), "zones.csv"), "# 4 médecins à 01004\r\n");

        AssertBreach("a CSV file has the rows of its Parquet file and nothing else: zones.csv: goes on after its 4 rows");
    }

    [Fact]
    public void Run_GzipWithARemark_IsABreach()
    {
        var path = Path.Combine(open.Write(site.Folder), "montants-groupes.csv.gz");
        var bytes = File.ReadAllBytes(path);
        const byte HasName = 8;
        File.WriteAllBytes(path, [.. bytes[..3], HasName, .. bytes[4..10], .. "n=7\0"u8, .. bytes[10..]]);

        AssertBreach("a gzipped file has no name, no time and no remark in its header: montants-groupes.csv.gz");
    }

    /// <summary>
    /// The sabotaged engine of decision D17: written with the real activity of 01004 (4 professionals), whose cell was then
    /// emptied. The rows are clean; the footer still says how large the largest value is.
    /// </summary>
    [Fact]
    public void Run_ParquetWrittenFromTheRawTableThenNulled_IsABreach()
    {
        var path = Path.Combine(open.Write(site.Folder), "activite-communes.parquet");
        Patch(path, Int64(900), Int64(5400));

        AssertBreach("statistics of a Parquet column are those of its published values: activite-communes.parquet, valeur: max_value 5400, not 900");
        AssertBreach("a Parquet file has no byte but those that its rows make: activite-communes.parquet");
    }

    [Fact]
    public void Run_SmallestRawTextInStatistics_IsABreach()
    {
        var path = Path.Combine(open.Write(site.Folder), "activite-communes.parquet");
        Patch(path, Encoding.UTF8.GetBytes("01001"), Encoding.UTF8.GetBytes("00042"));

        AssertBreach("statistics of a Parquet column are those of its published values: activite-communes.parquet, code_commune: min_value 00042, not 01001");
    }

    [Fact]
    public void Run_BytesThatNoColumnOwns_AreABreach()
    {
        var path = Path.Combine(open.Write(site.Folder), "activite-communes.parquet");
        var bytes = File.ReadAllBytes(path);
        var footer = FooterOf(bytes);
        File.WriteAllBytes(path, [.. bytes[..footer], .. Int64(5400), .. bytes[footer..]]);

        AssertBreach("a Parquet file has no byte but those that its rows make: activite-communes.parquet");
    }

    [Fact]
    public void Run_NotesInTheFooter_AreABreach()
    {
        open.Rewrite(open.Write(site.Folder), "activite-communes", note: "01004=5400");

        AssertBreach("a Parquet file has no notes: activite-communes.parquet");
    }

    [Fact]
    public void Run_ParquetWithADictionary_IsABreach()
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };
        options.ColumnEncodingHints["groupe"] = EncodingHint.Dictionary;
        open.Rewrite(open.Write(site.Folder), "groupes-communes", options);

        AssertBreach("a Parquet column has no dictionary, index, filter or note beside its values: groupes-communes.parquet, groupe");
    }

    [Fact]
    public void Run_FileThatIsNotListed_IsABreach()
    {
        File.WriteAllText(Path.Combine(open.Write(site.Folder), "brut.csv"), "01004;5400\r\n");

        AssertBreach("the data package lists the files of the open data and no others: listed , there brut.csv");
    }

    [Fact]
    public void Run_NumberInTheDescription_IsABreach()
    {
        var path = Path.Combine(open.Write(site.Folder), "datapackage.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("{ \"resources\"", "{ \"rows\": 5400, \"resources\"", StringComparison.Ordinal));

        AssertBreach("the data package holds no number: 1 of them");
    }

    [Fact]
    public void Run_DamagedParquet_IsABreach()
    {
        var path = Path.Combine(open.Write(site.Folder), "zones.parquet");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..40]);

        AssertBreach("every file of the open data can be read: zones: ");
    }

    private void AssertBreach(string breach) => Assert.Contains(site.Audit().Breaches, b => b.StartsWith(breach, StringComparison.Ordinal));

    private static byte[] Int64(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    private static int FooterOf(byte[] file) => file.Length - 8 - BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));

    /// <summary>Replaces bytes in the footer by others of the same length.</summary>
    private static void Patch(string path, byte[] old, byte[] by)
    {
        var bytes = File.ReadAllBytes(path);
        var patched = 0;
        for (var at = FooterOf(bytes); at <= bytes.Length - old.Length; at++)
        {
            if (!bytes.AsSpan(at, old.Length).SequenceEqual(old))
                continue;
            by.CopyTo(bytes, at);
            patched++;
        }

        Assert.NotEqual(0, patched);
        File.WriteAllBytes(path, bytes);
    }
}

using Rezone.Domain;
using Rezone.Pipeline.Geography;
using Rezone.Tests.Simulation;

namespace Rezone.Tests.Geography;

/// <summary>Deliveries that cannot be used: each error names the archive, and layer, record and code where it can.</summary>
public sealed class BadDeliveryTests
{
    private const string Square = "POLYGON((600000 6500000,600000 6510000,610000 6510000,610000 6500000,600000 6500000))";
    private const string East = "POLYGON((610000 6500000,610000 6510000,620000 6510000,620000 6500000,610000 6500000))";
    private const string Bowtie = "POLYGON((610000 6500000,620000 6510000,620000 6500000,610000 6510000,610000 6500000))";

    private static InventedDelivery Good => new(InventedDelivery.Lambert93, ("63001", Square), ("63002", East));

    [Fact]
    public void Read_NoSuchFile_SaysSo() =>
        AssertError(() => CommuneShapes.Read(["/nowhere/a.zip"], InventedCountry.Of("63001")), "/nowhere/a.zip does not exist");

    [Fact]
    public void Read_TruncatedZip_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Good.WriteTo(folder, "a.zip");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^200]);

        AssertError(() => CommuneShapes.Read([path], InventedCountry.Of("63001", "63002")), "a.zip is not a complete zip archive");
    }

    [Fact]
    public void Read_DamagedBytesInsideTheZip_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Good.WriteTo(folder, "a.zip");
        var bytes = File.ReadAllBytes(path);
        var content = bytes.AsSpan().IndexOf("COMMUNE.shp"u8) + 30;
        bytes[content] ^= 0xFF;
        File.WriteAllBytes(path, bytes);

        AssertError(() => CommuneShapes.Read([path], InventedCountry.Of("63001", "63002")), "a.zip is not a complete zip archive", "COMMUNE.shp");
    }

    [Theory]
    [InlineData(".shx")]
    [InlineData(".dbf")]
    [InlineData(".prj")]
    public void Read_PartMissing_NamesIt(string extension) =>
        AssertErrorOf(Good.Without($"COMMUNE{extension}"), $"a.zip, layer COMMUNE: COMMUNE{extension} is missing beside COMMUNE.shp");

    [Fact]
    public void Read_NoCommuneLayer_SaysWhatIsExpected() =>
        AssertErrorOf(Good.Without("COMMUNE.shp"), "a.zip holds no COMMUNE.shp in any folder");

    [Theory]
    [InlineData(".shp", ".shp has")]
    [InlineData(".dbf", ".dbf has")]
    [InlineData(".shx", ".shx lists 1 shapes, .dbf 2 records")]
    public void Read_ShortPart_SaysWhich(string extension, string problem) =>
        AssertErrorOf(Good.Shortened($"COMMUNE{extension}", 8), $"a.zip, layer COMMUNE: {problem}");

    [Theory]
    [InlineData(".shp")]
    [InlineData(".dbf")]
    [InlineData(".shx")]
    public void Read_EmptyPart_IsAnErrorOfTheLayer(string extension) =>
        AssertErrorOf(Good.With($"COMMUNE{extension}", []), "a.zip, layer COMMUNE:");

    // The first record begins at byte 100 and its shape at 108; the second record at 236.
    [Theory]
    [InlineData(100, 7, "record 1: .shp has another number or length there")]
    [InlineData(148, 99, "record 1: 1 rings and 99 points do not fit in 128 bytes")]
    [InlineData(152, 3, "record 1: ring 1 starts at point 3 of 5")]
    [InlineData(108, 3, "record 1: the shape has type 3, the layer 5")]
    [InlineData(236, 7, "record 2: .shp has another number or length there")]
    public void Read_RecordThatContradictsItself_IsNamed(int at, byte value, string problem) =>
        AssertErrorOf(Good.Overwritten("COMMUNE.shp", at, [value, 0, 0, 0]), $"a.zip, layer COMMUNE, {problem}");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1e9)]
    public void Read_CoordinateOutsideTheEarth_IsNamed(double value) =>
        AssertErrorOf(
            Good.Overwritten("COMMUNE.shp", 156, BitConverter.GetBytes(value)),
            $"a.zip, layer COMMUNE, record 1: point 1 has the coordinate {value}");

    [Fact]
    public void Read_UnknownProjection_ShowsIt() =>
        AssertErrorOf(
            Good.With("COMMUNE.prj", "GEOGCS[\"GCS_WGS_1984\"]"u8.ToArray()),
            "a.zip, layer COMMUNE: the projection of the .prj is none of the legal ones of France: « GEOGCS[\"GCS_WGS_1984\"] »");

    [Fact]
    public void Read_UnknownEncoding_ShowsIt() =>
        AssertErrorOf(Good.With("COMMUNE.cpg", "EBCDIC"u8.ToArray()), "a.zip, layer COMMUNE: the .cpg names the encoding « EBCDIC »");

    [Fact]
    public void Read_CodeColumnMissing_ListsTheColumns() =>
        AssertErrorOf(
            Good.WithCommuneColumn("CODE", ("63001", Square)),
            "a.zip, layer COMMUNE: column INSEE_COM is missing; the .dbf has NOM, CODE");

    [Fact]
    public void Read_SelfIntersection_NamesRecordAndPlace() =>
        AssertErrorOf(
            new InventedDelivery(InventedDelivery.Lambert93, ("63001", Square), ("63002", Bowtie)),
            "a.zip, layer COMMUNE, record 2: the polygon of commune 63002 is not valid",
            "x=615000.0 y=6505000.0 (EPSG:2154)");

    [Fact]
    public void Read_RecordWithoutShape_NamesIt() =>
        AssertErrorOf(
            new InventedDelivery(InventedDelivery.Lambert93, ("63001", Square), ("63002", "POLYGON EMPTY")),
            "a.zip, layer COMMUNE, record 2: commune 63002 has no shape");

    [Fact]
    public void Read_SeveralWrongRecords_AreAllNamed() =>
        AssertErrorOf(
            new InventedDelivery(InventedDelivery.Lambert93, ("63001", Square), ("63001", East), ("63999", East), ("", East)),
            "a.zip, layer COMMUNE, record 2: commune 63001 already has a shape in a.zip, layer COMMUNE, record 1",
            "a.zip, layer COMMUNE, record 3: « 63999 » is no commune of the COG of 2026",
            "a.zip, layer COMMUNE, record 4: «  » is no commune of the COG of 2026",
            "1 of the 2 communes of the COG of 2026 have no shape: 63002");

    [Fact]
    public void Read_CityWithoutItsArrondissements_ListsThem()
    {
        using var folder = new TemporaryFolder();
        var path = new InventedDelivery(InventedDelivery.Lambert93, ("63001", Square), ("63100", East)).WriteTo(folder, "a.zip");

        AssertError(
            () => CommuneShapes.Read([path], InventedCountry.Of("63001", "63101 in 63100", "63102 in 63100")),
            "2 of the 3 communes of the COG of 2026 have no shape: 63101, 63102");
    }

    private static void AssertErrorOf(InventedDelivery delivery, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        var path = delivery.WriteTo(folder, "a.zip");
        AssertError(() => CommuneShapes.Read([path], InventedCountry.Of("63001", "63002")), expected);
    }

    private static void AssertError(Func<CommuneShapes> read, params string[] expected)
    {
        var error = Assert.Throws<UserError>(read);
        Assert.Equal(UserErrorKind.Source, error.Kind);
        Assert.All(expected, e => Assert.Contains(e, error.Message, StringComparison.Ordinal));
    }
}

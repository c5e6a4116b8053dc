using System.Text;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.EndToEnd;

/// <summary>A delivery of shapes that lacks a part, holds a wrong one, or does not fit the communes.</summary>
[Collection(EndToEndTests.Name)]
public sealed class BadShapefileTests(GoodSite good)
{
    private const string Layer = Mainland + ", layer COMMUNE";

    [Theory]
    [InlineData("COMMUNE.shx")]
    [InlineData("COMMUNE.dbf")]
    [InlineData("COMMUNE.prj")]
    [InlineData("ARRONDISSEMENT_MUNICIPAL.dbf")]
    public void Build_PartMissing_IsNamed(string part)
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/" + part, _ => null);

        good.Refuses(raw, $"{Mainland}, layer {Path.GetFileNameWithoutExtension(part)}: {part} is missing beside");
    }

    [Theory]
    [InlineData("COMMUNE.shp", "holds no COMMUNE.shp in any folder")]
    [InlineData("ARRONDISSEMENT_MUNICIPAL.shp", "4 of the 307 communes of the COG of 2026 have no shape: 96301, 96302, 96303, 96304.")]
    public void Build_LayerMissing_IsNamed(string part, string expected)
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/" + part, _ => null);

        good.Refuses(raw, expected);
    }

    [Theory]
    [InlineData("shp", 0)]
    [InlineData("shp", 0.5)]
    [InlineData("shx", 0)]
    [InlineData("shx", 0.5)]
    [InlineData("dbf", 0)]
    [InlineData("dbf", 0.5)]
    [InlineData("prj", 0)]
    [InlineData("prj", 0.5)]
    public void Build_PartCut_IsNamed(string part, double kept)
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE." + part, bytes => bytes[..(int)(bytes.Length * kept)]);

        good.Refuses(raw, $"{Layer}: ", $".{part}");
    }

    [Theory]
    [InlineData("length", 99_999_999)]
    [InlineData("length", 2)]
    [InlineData("type", 3)]
    [InlineData("parts", -5)]
    [InlineData("points", 2_000_000_000)]
    [InlineData("first point", 900_000)]
    public void Build_RecordThatLiesAboutItself_IsNamed(string what, int number)
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE.shp", bytes => Shapes.Announce(bytes, record: 3, what, number));

        good.Refuses(raw, Layer);
    }

    [Fact]
    public void Build_SelfIntersection_IsNamedWithItsCommuneAndPlace()
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE.shp", bytes => Shapes.BowTie(bytes, record: 0));

        good.Refuses(raw, $"{Layer}, record 1: the polygon of commune ", " is not valid: Self-intersection at x=", "(EPSG:2154)");
    }

    [Fact]
    public void Build_PointThatIsNoNumber_IsNamed()
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE.shp", bytes =>
        {
            Shapes.Points(bytes, record: 0)[2] = double.NaN;
            return bytes;
        });

        good.Refuses(raw, $"{Layer}, record 1: point 2 has the coordinate NaN");
    }

    [Fact]
    public void Build_EmptyShape_IsNamed()
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE.shp", bytes => Shapes.Announce(bytes, record: 3, "type", 0));

        good.Refuses(raw, $"{Layer}, record 4: commune ", " has no shape.");
    }

    [Theory]
    [InlineData("20001", "20998", "« 20998 » is no commune of the COG of 2026", "have no shape: 20001.")]
    [InlineData("20002", "20001", "commune 20001 already has a shape in", "have no shape: 20002.")]
    public void Build_CodesThatAreNotThoseOfTheCountry_AreNamed(string right, string wrong, string extra, string missing)
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE.dbf", bytes => Latin(bytes, text => text.Replace(right, wrong, StringComparison.Ordinal)));

        good.Refuses(raw, $"{Layer}, record ", extra, missing);
    }

    [Fact]
    public void Build_ManyCommunesWithoutShape_ListsTheFirstOnly()
    {
        using var raw = new SampleCopy();
        raw.Delete(Mainland);

        var message = good.Refuses(raw, "communes of the COG of 2026 have no shape: 20001, ", "…");

        Assert.True(message.Length < 500, message);
    }

    [Theory]
    [InlineData("PROJCS[\"inconnue\",GEOGCS[\"WGS 84\"]]")]
    [InlineData("")]
    [InlineData("du texte")]
    public void Build_UnknownProjection_IsNamed(string projection)
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE.prj", _ => Encoding.UTF8.GetBytes(projection));

        good.Refuses(raw, $"{Layer}: the projection of the .prj is none of the legal ones of France", "Lambert-93 (EPSG:2154)");
    }

    [Fact]
    public void Build_ParameterOfTheProjectionThatIsNoNumber_IsNamed()
    {
        using var raw = new SampleCopy();
        raw.Entry(Mainland, "/COMMUNE.prj", bytes => Latin(bytes, text => text.Replace("700000", "7e+-0", StringComparison.Ordinal)));

        good.Refuses(raw, $"{Layer}: the projection of the .prj");
    }

    [Fact]
    public void Build_OtherColumnsOrEncoding_AreNamed()
    {
        using var columns = new SampleCopy();
        columns.Entry(Mainland, "/COMMUNE.dbf", bytes => Latin(bytes, text => text.Replace("INSEE_COM", "INSEE_CMM", StringComparison.Ordinal)));
        good.Refuses(columns, $"{Layer}: column INSEE_COM is missing; the .dbf has ");

        using var encoding = new SampleCopy();
        encoding.Entry(Mainland, "/COMMUNE.cpg", _ => "EBCDIC"u8.ToArray());
        good.Refuses(encoding, $"{Layer}: the .cpg names the encoding « EBCDIC »");
    }

    private static byte[] Latin(byte[] bytes, Func<string, string> edit) => Encoding.Latin1.GetBytes(edit(Encoding.Latin1.GetString(bytes)));
}

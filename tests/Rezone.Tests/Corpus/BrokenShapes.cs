using System.Text;
using Rezone.Tests.EndToEnd;
using static Rezone.Tests.EndToEnd.SampleFiles;

namespace Rezone.Tests.Corpus;

/// <summary>The deliveries of shapes.</summary>
internal static class BrokenShapes
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        Shape("shapes-without-dbf", "COMMUNE.dbf is missing.", ".dbf", _ => null),
        Shape("shapes-without-projection", "COMMUNE.prj is missing.", ".prj", _ => null),
        Shape("shapes-in-degrees", "COMMUNE.prj says WGS 84.", ".prj", _ => "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],UNIT[\"degree\",0.0174532925199433]]"u8.ToArray()),
        new("shapes-in-another-projection", "COMMUNE.prj of the mainland is that of the Île Lointaine (UTM 40 S).", g =>
        {
            byte[] projection = [];
            g.Raw.Entry(Overseas, "/COMMUNE.prj", b => projection = b);
            g.Raw.Entry(Mainland, "/COMMUNE.prj", _ => projection);
        }, WithShapes: true),
        Shape("shapes-cut", "COMMUNE.shp lacks its end.", ".shp", b => b[..(b.Length / 2)]),
        Shape("shapes-that-cross-themselves", "The polygon of a commune crosses itself.", ".shp", b => Shapes.BowTie(b, record: 0)),
        Shape("shapes-of-another-cog", "A commune of the shapes is not in the COG.", ".dbf", b => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(b).Replace("20002", "20998", StringComparison.Ordinal))),
        Shape("shapes-in-an-unknown-encoding", "COMMUNE.cpg names EBCDIC.", ".cpg", _ => "EBCDIC"u8.ToArray()),
        new("shapes-of-one-territory-missing", "The delivery of the Île Lointaine is missing.", g => g.Raw.Delete(Overseas), WithShapes: true),
        new("shapes-of-two-years", "The delivery of the mainland is of 2024, that of the Île Lointaine of 2026.", g =>
            g.Raw.Rename(Mainland, Mainland.Replace("2026-01-01", "2024-01-01", StringComparison.Ordinal)), WithShapes: true),
    ];

    private static BrokenFile Shape(string name, string defect, string part, Func<byte[], byte[]?> edit) =>
        new(name, defect, g => g.Raw.Entry(Mainland, "/COMMUNE" + part, edit), WithShapes: true);
}

using System.Text;
using Rezone.Tests.EndToEnd;
using Rezone.Tests.Ingest;

namespace Rezone.Tests.Checks;

/// <summary>A copy of the sample whose sources contradict each other in known places, checked once.</summary>
public sealed class SpoiledSample : IDisposable
{
    private readonly SampleCopy raw = new();

    public SpoiledSample()
    {
        // 2636 inhabitants everywhere else.
        raw.Line(SampleFiles.Populations, 4, line => line.Replace("2636;52;2688", "9000;52;9052", StringComparison.Ordinal));
        raw.Entry(SampleFiles.Mainland, "/COMMUNE.dbf", bytes => Latin(Latin(bytes)
            .Replace("risque  ", "risquo  ", StringComparison.Ordinal)
            .Replace("263601120 95240990004", "263601120 95240990001", StringComparison.Ordinal)
            .Replace("   11301120 95", "   91301120 95", StringComparison.Ordinal)));
        raw.Lines("tvs-2026.csv", lines => lines.Where(l => !l.StartsWith("20001;", StringComparison.Ordinal)));
        raw.Lines("zonage-mg-2026.csv", lines => lines.Where(l => !l.StartsWith("20002;", StringComparison.Ordinal))
            .Select(l => l.Replace("20003;ZIP;", "20003;ZAC;", StringComparison.Ordinal)));
        raw.Lines(SampleFiles.Postcodes, lines => lines.Where(l => !l.StartsWith("20001;", StringComparison.Ordinal)).Append("97501;MIQUELON LANGLADE;97500;ST PIERRE ET MIQUELON;"));
        raw.Text("qpv-2026.csv", text => text.Replace("QN02001M", "QN09699M", StringComparison.Ordinal));
        raw.Text("msp-aci-2026.csv", text => text.Replace("201020001", "201020000", StringComparison.Ordinal));
        raw.Text("cds-type-2026.csv", text => text.Replace("961025001", "201020001", StringComparison.Ordinal));
        Write("drees-sae", 0, "ID_2023r.csv", """
            FI=201090000 CAT=355 COMINSEE=20090
            FI=961014000 CAT=355 COMINSEE=20001
            FI=209999999 CAT=355 COMINSEE=20003
            FI=961016000 CAT=355 COMINSEE=96016
            FI=961304000 CAT=101 COMINSEE=96200
            """);
        Write("drees-sae", 1, "IDB_2023r.csv", "FI=961025003 CAT=156 COMINSEE=96");
        Write("cnsa-ehpad", 0, "cnsa-export-prix-ehpad-2020-brute.csv", """
            finessEt=201003000
            finessEt=201020000
            finessEt=209999998
            """);
        Outcome = Folder.Check(raw.Folder);
    }

    internal CheckedFolder Folder { get; } = new();

    internal CheckOutcome Outcome { get; }

    public void Dispose()
    {
        Folder.Dispose();
        raw.Dispose();
    }

    /// <summary>Writes rows in the layout of the manifest, from the cells that matter.</summary>
    private void Write(string source, int file, string name, string rows)
    {
        var columns = RealRawData.Manifest[source].Files[file].Columns.Select(c => c.Name).ToList();
        var lines = rows.Split('\n').Select(row => row.Trim().Split(' ').Select(c => c.Split('=')).ToDictionary(c => c[0], c => c[1]))
            .Select(cells => string.Join(';', columns.Select(c => cells.GetValueOrDefault(c, ""))));
        File.WriteAllLines(raw.PathOf(name), lines.Prepend(string.Join(';', columns)));
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}

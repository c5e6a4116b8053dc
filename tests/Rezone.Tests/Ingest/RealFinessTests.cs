using Rezone.Pipeline.Catalogue;
using Rezone.Pipeline.Facts;
using Rezone.Pipeline.Ingest;

namespace Rezone.Tests.Ingest;

/// <summary>
/// The real FINESS lines that exist (decision D24), see <see cref="RealRawData"/>; the counterpart on invented lines is
/// <see cref="IngestFinessEtTests"/>.
/// </summary>
public sealed class RealFinessTests(RealFrance france) : IClassFixture<RealFrance>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rezone").FullName;

    [Fact]
    public void Run_FifteenRealLines_AreReadAsPublished()
    {
        if (Run("etalab-cs1100502-stock-20260512-0339.extrait-15-lignes.csv", "etalab-cs1100502-stock-20260512-0339.csv") is not { } counts)
            return;

        // 1 comment and 14 establishments, of which 3 of Saint-Barthélemy and Saint-Martin and 1 of Wallis-et-Futuna.
        Assert.Equal(new IngestCounts("finess-et", 15, 10, 10, 0), counts);
        Assert.Equal(
            ["01451", "97207", "97209", "97302", "97302", "97408", "97410", "97411", "97606", "97610"],
            EstablishmentTable.Read(folder).Select(e => e.Commune.ToString()).Order());
        Assert.Contains(EstablishmentTable.Read(folder), e => e.Name == "LIEU DE VIE ET D'ACCUEIL \"MAVOUNA MEMA 1\"");
        // Facts that stand in the lines as published: nothing says where they are, nor what their entity is.
        Assert.All(EstablishmentTable.Read(folder), e => Assert.Equal((false, "inconnu", ""), (e.IsLocated, e.Status, e.EntityName)));
        Assert.Equal(
            ["900 RTE DE PARIS|01440 VIRIAT|0474454647", "1 C R RAYMOND BARRE, ZAC MOULIN JOLI|97419 LA POSSESSION|0262202820"],
            EstablishmentTable.Read(folder).Where(e => e.FinessEt is "010000024" or "970409645").Select(e => $"{e.Address}|{e.Town}|{e.Phone}"));
        Assert.Equal(["not-located", "outside-the-cog"], Issues.Counts.Keys.Select(k => k.Key));
    }

    [Fact]
    public void Run_HundredRealRowsOfTheArchive_AreReadAndLocated()
    {
        if (Run("etalab_small_20201231.csv", "etalab_stock_et_20201231.csv") is not { } counts)
            return;

        Assert.Equal(100, counts.Rows);
        Assert.Equal(100, counts.Kept);
        Assert.Equal(0, counts.Issues);
        Assert.All(EstablishmentTable.Read(folder), e => Assert.Equal(2154, e.Epsg));
        Assert.Equal(100, FactTable.Read(folder, "finess-et").Sum(f => f.Amount));
        // Two establishments of 2020 are in categories that the nomenclature closed later; all others are known and open.
        Assert.Equal("((finess-et, closed-category), 2)", string.Join('\n', Issues.Counts.Select(c => (c.Key, c.Value))));
    }

    private RowIssues Issues { get; } = new(TextWriter.Null);

    public void Dispose()
    {
        Issues.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Reads a real excerpt under the official name that its layout has.</summary>
    private IngestCounts? Run(string excerpt, string official)
    {
        if (france is not { Folder: { } real, Country: { } country, History: { } history })
            return null;
        File.Copy(Path.Combine(real, "finess", excerpt), Path.Combine(folder, official));
        var raw = RawFolders.Open(new SourceManifest([RealRawData.Manifest["finess-et"], RealRawData.Manifest["finess-ej"]]), [folder]);
        return IngestFinessEt.Run(new IngestContext(raw, country, history, folder, Issues), TinyCatalogue.Categories, TinyCatalogue.Statuses);
    }
}

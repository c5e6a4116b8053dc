using Rezone.Domain.Territory;
using Rezone.Pipeline.Simulation.Areas;
using KnownSite = Rezone.Pipeline.Facts.Establishment;

namespace Rezone.Pipeline.Simulation;

/// <summary>Writes the simulated files of public sources that say more of the communes or of the establishments.</summary>
/// <param name="country">The country.</param>
/// <param name="graph">Which of its communes touch.</param>
/// <param name="rawFolder">Real tables to take from where they exist.</param>
/// <param name="outFolder">Where to write.</param>
/// <param name="stock">The establishments of <c>finess-et</c>.</param>
/// <param name="seed">Seed of the simulation.</param>
public sealed class PublicFiles(
    Country country, CommuneGraph graph, string rawFolder, string outFolder, Func<IReadOnlyList<KnownSite>> stock, ulong seed)
{
    private const string Msp = "603";
    private const string CentreDeSante = "124";

    private readonly PublicCalibration calibration = Calibration.Read<PublicCalibration>("public-areas");
    private readonly Lazy<TvsModel> tvs = new(() => new TvsModel(country, graph));
    private readonly Lazy<QpvModel> qpv = new(() => new QpvModel(country, graph, rawFolder, seed));

    /// <summary>Writes the file of a source; false where it is none of these.</summary>
    public bool Write(string sourceId)
    {
        switch (sourceId)
        {
            case "finess-ej":
                new EntityFile(country, seed).Write(
                    PathOf($"etalab-cs1100501-stock-{country.Cog}0512-0344.csv"), $"{country.Cog}-05-12", stock());
                return true;
            case "drees-tvs":
                Table("tvs", ["code_commune", "code_tvs", "libelle_tvs"], Communes().SelectMany(TvsRows));
                return true;
            case "ars-zonage":
                var zoning = new ZoningModel(country, tvs.Value, qpv.Value, rawFolder, seed);
                Table("zonage-mg", ["code_commune", "zone", "perimetre", "arrete", "date_arrete"], Communes().SelectMany(zoning.Rows));
                return true;
            case "anct-qpv":
                Table("qpv", ["code_qpv", "nom_qpv", "code_commune"], qpv.Value.All.Select(q => new[] { q.Code, q.Name, $"{q.Commune}" }));
                return true;
            case "cpts-communes":
                WriteCpts(drawn => drawn);
                return true;
            case "aci-msp":
                Table("msp-aci", ["finess_et", "date"], Of(Msp).SelectMany(ContractRows));
                return true;
            case "cnam-cds-type":
                Table("cds-type", ["finess_et", "type"], Of(CentreDeSante).SelectMany(TypeRows));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes the CPTS that are chosen from what the model draws.</summary>
    public void WriteCpts(Func<IEnumerable<DrawnCpts>, IEnumerable<DrawnCpts>> choose)
    {
        var all = choose(new CptsModel(country, graph, rawFolder, seed).All());
        Table(
            "cpts",
            ["id", "nom", "statut", "date", "code_commune"],
            all.SelectMany(c => c.Communes, (c, commune) => new[] { c.Id, c.Name, c.Statut, c.Date, $"{country.Communes[commune].Code}" }),
            "-06");
    }

    private IEnumerable<string[]> TvsRows(int commune)
    {
        var centre = tvs.Value.CentreOf(commune);
        return [[$"{country.Communes[commune].Code}", $"{centre.Code}", centre.Name]];
    }

    private IEnumerable<string[]> ContractRows(KnownSite site)
    {
        var stream = RandomStream.For(seed, "aci-msp", site.FinessEt);
        return stream.NextUniform() < calibration.AciMsp.Share
            ? [[site.FinessEt, stream.NextDay(calibration.AciMsp.FirstDay, calibration.AciMsp.LastDay)]]
            : [];
    }

    private IEnumerable<string[]> TypeRows(KnownSite site) =>
        RandomStream.For(seed, "cnam-cds-type", site.FinessEt).NextKey(calibration.CdsType.Shares) is { } type
            ? [[site.FinessEt, type]]
            : [];

    private IEnumerable<KnownSite> Of(string category) =>
        stock().Where(e => e.Category == category).OrderBy(e => e.FinessEt, StringComparer.Ordinal);

    private IEnumerable<int> Communes() => Enumerable.Range(0, country.Communes.Count);

    private void Table(string name, string[] header, IEnumerable<string[]> rows, string month = "") =>
        TextFiles.Write(PathOf($"{name}-{country.Cog}{month}.csv"), ';', "\n", rows.Prepend(header));

    private string PathOf(string file) => Path.Combine(outFolder, file);
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>
/// Zones of the médecins généralistes: the real one of a commune where a table has it, else one for the whole
/// territoire de vie-santé by chance; and the QPV whose zone is more favoured than that of their commune.
/// </summary>
public sealed class ZoningModel(
    Country country, TvsModel areas, QpvModel quarters, string rawFolder, ulong seed)
{
    /// <summary>From the most to the least favoured.</summary>
    private static readonly string[] Order = ["ZIP", "ZAC", "ZV", "HZ"];

    private readonly PublicCalibration.Zones calibration = Calibration.Read<PublicCalibration>("public-areas").Zonage;
    private readonly KnownZones known = KnownZones.In(rawFolder);
    private readonly ILookup<CodeCommune, DrawnQpv> qpv = quarters.All.ToLookup(q => q.Commune);

    /// <summary>The rows of a commune: its own, then those of its QPV.</summary>
    public IEnumerable<string[]> Rows(int index)
    {
        var commune = country.Communes[index];
        var (order, day) = OrderOf(commune.Region);
        var zone = ZoneOf(index);
        yield return [$"{commune.Code}", zone, string.Empty, order, day];
        foreach (var quarter in qpv[commune.Code])
        {
            if (ZoneOf(quarter) is var better && Array.IndexOf(Order, better) < Array.IndexOf(Order, zone))
            {
                yield return [$"{commune.Code}", better, quarter.Code, order, day];
            }
        }
    }

    private string ZoneOf(int index) =>
        known.OfCommune.TryGetValue(country.Communes[index].Code.ToString(), out var real)
            ? calibration.RealZones[real]
            : RandomStream.For(seed, "zonage", areas.CentreOf(index).Code.ToString()).NextKey(calibration.Shares) ?? Order[^1];

    private string ZoneOf(DrawnQpv quarter) =>
        known.OfQpv.GetValueOrDefault(quarter.Code)
        ?? RandomStream.For(seed, "zonage-qpv", quarter.Code).NextKey(calibration.SharesOfQpv) ?? Order[^1];

    /// <summary>One arrêté per région.</summary>
    private (string Order, string Day) OrderOf(string region)
    {
        var day = RandomStream.For(seed, "zonage-arrete", region).NextDay(calibration.FirstDay, calibration.LastDay);
        return ($"Arrêté simulé ARS-{region}-{day[..4]}-01", day);
    }
}

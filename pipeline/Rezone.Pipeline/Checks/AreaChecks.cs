using System.Globalization;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Checks;

/// <summary>Areas against communes: every commune has its EPCI, its TVS, its zone and its postal codes.</summary>
internal static class AreaChecks
{
    private const string Cog = "insee-cog";
    private const string Tvs = "drees-tvs";
    private const string Zonage = "ars-zonage";

    private static readonly CheckSide Communes = new(Cog, "communes");

    public static IReadOnlyList<CrossCheck> All { get; } =
    [
        new("epci-communes", Communes, new CheckSide("dgcl-epci", "EPCI of each commune"), "the commune is in none", ground => ground.Country.Communes
            .Select(c => Has(c, c.Epci))),
        new("tvs-communes", Communes, new CheckSide(Tvs, "TVS of each commune"), "the commune is in none, or in several", InTvs),
        new("zonage-communes", Communes, new CheckSide(Zonage, "zones of each commune"), "the commune has no line", Zoned),
        new("tvs-zonage", new CheckSide(Tvs, "number of communes"), new CheckSide(Zonage, "zones of whole communes"), "the TVS has several zones", ZonesOfTvs),
        new("postcodes-communes", Communes, new CheckSide("laposte-hexasmal", "postal codes of each commune"), "the commune has none", ground => ground.Country.Communes
            .Select(c => Has(c, ground.Postcodes.Of(c.Code) is { Count: > 0 } codes ? string.Join(' ', codes) : null))),
        new("qpv-departement", new CheckSide("anct-qpv", "département in the code of each QPV"), new CheckSide(Cog, "that of its communes"), "they are not the same", DepartementsOfQpv),
    ];

    private static CrossPair Has(Commune commune, string? found) => new(commune.Code.ToString(), commune.Name, commune.Code.ToString(), found, Agrees: true);

    private static IEnumerable<CrossPair> InTvs(CheckGround ground)
    {
        var found = ground.Attributes.Tvs.SelectMany(t => t.Communes.Select(c => (c, t.Code))).ToLookup(t => t.c, t => t.Code);
        return ground.Country.Communes.Select(c => Has(c, found.Contains(c.Code) ? string.Join(' ', found[c.Code]) : null) with { Agrees = found[c.Code].Take(2).Count() == 1 });
    }

    private static IEnumerable<CrossPair> Zoned(CheckGround ground)
    {
        var zones = ground.Attributes.Zonage.ToLookup(z => z.Commune, z => z.Perimetre is null ? Name(z.Zone) : $"{Name(z.Zone)} ({z.Perimetre})");
        return ground.Country.Communes.Select(c => Has(c, zones.Contains(c.Code) ? string.Join(' ', zones[c.Code]) : null));
    }

    private static IEnumerable<CrossPair> ZonesOfTvs(CheckGround ground)
    {
        var zoneOf = ground.Attributes.Zonage.Where(z => z.Perimetre is null).ToDictionary(z => z.Commune, z => z.Zone);
        foreach (var tvs in ground.Attributes.Tvs)
        {
            var zones = tvs.Communes.Where(zoneOf.ContainsKey).CountBy(c => zoneOf[c]).OrderBy(z => z.Key).ToList();
            yield return new CrossPair(
                tvs.Code,
                tvs.Name,
                tvs.Communes.Count.ToString(CultureInfo.InvariantCulture),
                zones.Count == 0 ? null : string.Join(' ', zones.Select(z => $"{Name(z.Key)}:{z.Value}")),
                zones.Count == 1);
        }
    }

    // QN01301M and QP013001: the département stands on three characters, 013 or 02A or 974.
    private static IEnumerable<CrossPair> DepartementsOfQpv(CheckGround ground) =>
        from qpv in ground.Attributes.Qpv
        let written = qpv.Code[2..5]
        let departement = written[0] == '0' ? written[1..] : written
        from commune in qpv.Communes
        let index = ground.Country.IndexOf(commune)
        select CrossPair.OfTexts($"{qpv.Code} {commune}", qpv.Name, departement, ground.Country.Communes[index].Departement.ToString());

    private static string Name(ZoneMedecin zone) => zone.ToString().ToUpperInvariant();
}

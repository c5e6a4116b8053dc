using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Checks;

/// <summary>What ADMIN EXPRESS says of communes against the COG and the EPCI.</summary>
internal static class ShapeChecks
{
    private const string Shapes = "ign-admin-express";

    public static IReadOnlyList<CrossCheck> All { get; } =
    [
        new("shapes-communes", new CheckSide(Shapes, "communes and arrondissements"), new CheckSide("insee-cog", "the same"), "only one of them has it", Codes),
        new("shapes-names", new CheckSide(Shapes, "NOM"), new CheckSide("insee-cog", "LIBELLE"), "they are not the same, letter by letter", Names),
        new("shapes-epci", new CheckSide(Shapes, "SIREN_EPCI"), new CheckSide("dgcl-epci", "EPCI of each commune"), "they are not the same", Epcis),
    ];

    private static IEnumerable<CrossPair> Codes(CheckGround ground)
    {
        var names = NamesOf(ground.Country);
        var shapes = ground.Shapes.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        return names.Keys.Union(shapes, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => CrossPair.OfTexts(
            code, names.GetValueOrDefault(code, ""), shapes.Contains(code) ? code : null, names.ContainsKey(code) ? code : null));
    }

    private static IEnumerable<CrossPair> Names(CheckGround ground)
    {
        var names = NamesOf(ground.Country);
        return ground.Shapes.Where(s => names.ContainsKey(s.Code)).Select(s => CrossPair.OfTexts(s.Code, names[s.Code], s.Name, names[s.Code]));
    }

    private static IEnumerable<CrossPair> Epcis(CheckGround ground)
    {
        var epcis = ground.Country.Communes.DistinctBy(c => c.City ?? c.Code)
            .ToDictionary(c => (c.City ?? c.Code).ToString(), c => c.Epci, StringComparer.Ordinal);
        return ground.Shapes.Where(s => !s.IsArrondissement && epcis.ContainsKey(s.Code)).Select(s => CrossPair.OfTexts(s.Code, s.Name, s.Epci, epcis[s.Code]));
    }

    private static Dictionary<string, string> NamesOf(Country country) => country.Communes
        .Select(c => (Code: c.Code.ToString(), c.Name))
        .Concat(country.Cities.Select(c => (c.Code, c.Name)))
        .ToDictionary(c => c.Code, c => c.Name, StringComparer.Ordinal);
}

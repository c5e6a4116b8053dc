using System.Collections.Immutable;
using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// Decides where amounts about health professionals may be shown: communes with enough of them and none who dominates,
/// and totals from which the hidden communes do not follow (decisions D5, D8 to D10; design, §3.4).
/// </summary>
public sealed class ProfessionalProtection
{
    private readonly Country country;
    private readonly IReadOnlyList<IReadOnlyList<int>> communesOfDepartement;
    private readonly IReadOnlyList<IReadOnlyList<int>> departementsOfRegion;

    private ProfessionalProtection(Country country)
    {
        this.country = country;
        var communes = Enumerable.Range(0, country.Communes.Count)
            .ToLookup(i => country.Communes[i].Departement.ToString(), StringComparer.Ordinal);
        var departements = Enumerable.Range(0, country.Departements.Count)
            .ToLookup(i => country.Departements[i].Parent ?? "", StringComparer.Ordinal);
        communesOfDepartement = [.. country.Departements.Select(d => (IReadOnlyList<int>)[.. communes[d.Code]])];
        departementsOfRegion = [.. country.Regions.Select(r => (IReadOnlyList<int>)[.. departements[r.Code]])];
    }

    /// <summary>What may be published of every family, ordered by id.</summary>
    /// <param name="country">The communes and the areas that hold them.</param>
    /// <param name="families">Amounts per commune of the country.</param>
    public static IReadOnlyList<CommuneVariable> Publish(Country country, IEnumerable<ProfessionalFamily> families)
    {
        var protection = new ProfessionalProtection(country);
        return [.. families.SelectMany(protection.Of).OrderBy(v => v.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<CommuneVariable> Of(ProfessionalFamily family)
    {
        var communes = country.Communes.Select((_, i) => ProfessionalNode.Commune(ProfessionalCell.Of(family, i))).ToList();
        var departements = AreasOf(communesOfDepartement, communes, family);
        var regions = AreasOf(departementsOfRegion, departements, family);
        var france = ProfessionalNode.Area(regions, family.Measures.Count);
        france.Close(family.Rule);

        (string Id, ProfessionalNode Node)[] areas =
        [
            ("FR", france),
            .. country.Regions.Zip(regions, (r, node) => ("R" + r.Code, node)),
            .. country.Departements.Zip(departements, (d, node) => ("D" + d.Code, node)),
        ];
        return family.Measures.Select((measure, m) => new CommuneVariable(
            measure.Id,
            family.Id,
            [.. communes.Select(c => Shown(c, m))],
            areas.ToImmutableSortedDictionary(a => a.Id, a => Shown(a.Node, m), StringComparer.Ordinal)));
    }

    private static List<ProfessionalNode> AreasOf(
        IReadOnlyList<IReadOnlyList<int>> members, List<ProfessionalNode> parts, ProfessionalFamily family) =>
        [.. members.Select(m => ProfessionalNode.Area([.. m.Select(i => parts[i])], family.Measures.Count))];

    private static long? Shown(ProfessionalNode node, int measure) =>
        node.IsShown ? node.Total.Shares[measure].Amount : null;
}

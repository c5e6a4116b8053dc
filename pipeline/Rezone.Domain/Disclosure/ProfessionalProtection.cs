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
        // A commune without professionals hides nothing and is never hidden: only the others need a node.
        var communes = new ProfessionalNode?[country.Communes.Count];
        for (var i = 0; i < communes.Length; i++)
        {
            if (family.Persons[i] != 0)
                communes[i] = new ProfessionalNode(family, ProfessionalCell.Of(family, [i]), []);
        }

        var departements = communesOfDepartement
            .Select(d => new ProfessionalNode(family, ProfessionalCell.Of(family, d), [.. d.Select(i => communes[i]).OfType<ProfessionalNode>()]))
            .ToList();
        var regions = departementsOfRegion.Select(r => Area(family, [.. r.Select(d => departements[d])])).ToList();
        var france = Area(family, regions);
        france.Close();

        (string Id, ProfessionalNode Node)[] areas =
        [
            ("FR", france),
            .. country.Regions.Zip(regions, (r, node) => ("R" + r.Code, node)),
            .. country.Departements.Zip(departements, (d, node) => ("D" + d.Code, node)),
        ];
        return family.Measures.Select((measure, m) => new CommuneVariable(
            measure.Id,
            family.Id,
            [.. communes.Select((c, i) => c is null ? measure.Amounts[i] : Shown(c, m))],
            areas.ToImmutableSortedDictionary(a => a.Id, a => Shown(a.Node, m), StringComparer.Ordinal)));
    }

    private static ProfessionalNode Area(ProfessionalFamily family, IReadOnlyList<ProfessionalNode> parts) =>
        new(family, ProfessionalCell.Of(family, parts.Select(p => p.Total)), parts);

    private static long? Shown(ProfessionalNode node, int measure) => node.IsShown ? node.Total.Amount(measure) : null;
}

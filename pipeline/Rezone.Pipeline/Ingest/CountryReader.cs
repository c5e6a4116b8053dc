using Rezone.Domain;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Ingest;

/// <summary>Builds the country from the COG, the populations and the EPCI.</summary>
public static class CountryReader
{
    /// <summary>
    /// Reads <c>insee-cog</c>, <c>insee-populations</c> and <c>dgcl-epci</c>. The units are the communes, with the
    /// arrondissements in place of Paris, Lyon and Marseille (decision D1); an arrondissement has its city's EPCI.
    /// </summary>
    /// <exception cref="UserError">Source: a file cannot be read, or has more bad rows than tolerated.</exception>
    public static (Country Country, CommuneHistory History) Read(RawFolders raw, RowIssues issues)
    {
        var cog = CogTable.Read(raw["insee-cog"], issues);
        var history = new CommuneHistory(
            cog.Year, cog.Communes.Concat(cog.Arrondissements).Select(c => c.Code), cog.Movements);

        // The country is needed to bring tables to its COG, so a first one is made without their figures.
        var bare = Assemble(cog, _ => null, [], _ => 0);
        var populations = PopulationReader.Read(raw["insee-populations"], bare, history, issues);
        var epcis = EpciReader.Read(raw["dgcl-epci"], history, issues);
        var country = Assemble(
            cog,
            code => epcis.ByCommune.GetValueOrDefault(code),
            epcis.Areas,
            code => populations[bare.IndexOf(code)]);
        return (country, history);
    }

    private static Country Assemble(
        CogTable cog,
        Func<CodeCommune, string?> epciOf,
        IReadOnlyList<NamedArea> epcis,
        Func<CodeCommune, long> populationOf)
    {
        var cities = cog.Arrondissements.Select(a => a.Parent).ToHashSet(StringComparer.Ordinal);
        var communes = cog.Communes.Where(c => !cities.Contains(c.Code.ToString())).Select(c => Unit(c, null, c.Code));
        var arrondissements = cog.Arrondissements.Select(a => Unit(a, CodeCommune.Parse(a.Parent), CodeCommune.Parse(a.Parent)));
        return new Country(
            cog.Year,
            communes.Concat(arrondissements),
            cog.Departements,
            cog.Regions,
            epcis,
            cog.Communes.Where(c => cities.Contains(c.Code.ToString()))
                .Select(c => new NamedArea(c.Code.ToString(), c.Name, c.Departement.ToString())));

        Commune Unit(CogCommune line, CodeCommune? city, CodeCommune member) => new(
            line.Code, line.Name, line.Departement, line.Region, epciOf(member), city, populationOf(line.Code));
    }
}

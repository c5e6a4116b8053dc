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
    public static (Country Country, CommuneHistory History) Read(RawFolders raw, RowIssues issues) =>
        Of(CogTable.Read(raw["insee-cog"], issues), raw, issues, RefusedSources.None);

    /// <summary>
    /// Same, but what is wrong is only noted: without its populations the country has 0 inhabitants, without its EPCI
    /// none, and without the COG there is no country, null.
    /// </summary>
    public static (Country Country, CommuneHistory History)? Read(RawFolders raw, RowIssues issues, RefusedSources refused)
    {
        var cog = raw["insee-cog"].Missing ? null : refused.Read("insee-cog", null, () => CogTable.Read(raw["insee-cog"], issues));
        return cog is null ? null : Of(cog, raw, issues, refused);
    }

    private static (Country Country, CommuneHistory History) Of(CogTable cog, RawFolders raw, RowIssues issues, RefusedSources refused)
    {
        var history = new CommuneHistory(
            cog.Year, cog.Communes.Concat(cog.Arrondissements).Select(c => c.Code), cog.Movements);

        // The country is needed to bring tables to its COG, so a first one is made without their figures.
        var bare = Assemble(cog, _ => null, [], _ => 0);
        var (inhabitants, members) = (raw["insee-populations"], raw["dgcl-epci"]);
        var populations = inhabitants.Missing
            ? new long[bare.Communes.Count]
            : refused.Read("insee-populations", new long[bare.Communes.Count], () => PopulationReader.Read(inhabitants, bare, history, issues));
        var none = (ByCommune: (IReadOnlyDictionary<CodeCommune, string>)new Dictionary<CodeCommune, string>(), Areas: (IReadOnlyList<NamedArea>)[]);
        var epcis = members.Missing ? none : refused.Read("dgcl-epci", none, () => EpciReader.Read(members, history, issues));
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

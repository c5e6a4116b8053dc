using Rezone.Domain.Territory;
using Rezone.Pipeline.Ingest;

namespace Rezone.Pipeline.Checks;

/// <summary>Inhabitants of one source against those of another. Vintages differ: only what no vintage explains counts.</summary>
internal static class PopulationChecks
{
    private const string Populations = "insee-populations";
    private const string Epcis = "dgcl-epci";
    private const string Consommants = "am-consommants";
    private const decimal MostPercent = 10;
    private const decimal MostPersons = 50;
    private const decimal LeastConsommantsPercent = 40;
    private const decimal MostConsommantsPercent = 120;
    private const string Rule = "they differ by more than 10 % and more than 50 persons";

    private static readonly CheckSide Reference = new(Populations, "municipal population");

    public static IReadOnlyList<CrossCheck> All { get; } =
    [
        new("population-pop1b", new CheckSide("insee-pop1b", "inhabitants of every age"), Reference, Rule, AgainstAges),
        new("population-epci", new CheckSide(Epcis, "municipal population of members"), Reference, Rule, AgainstEpcis),
        new("population-shapes", new CheckSide("ign-admin-express", "POPULATION"), Reference, Rule, AgainstShapes),
        new(
            "consommants-population",
            new CheckSide(Consommants, "consommants of every age"),
            Reference,
            "consommants are below 40 % or above 120 % of the inhabitants",
            ConsommantsAgainstInhabitants),
    ];

    private static bool AreClose(decimal one, decimal other) =>
        Math.Abs(one - other) is var gap && (gap <= MostPersons || gap * 100 <= MostPercent * other);

    private static IEnumerable<CrossPair> AgainstAges(CheckGround ground)
    {
        var inhabitants = ground.Amounts("insee-pop1b", "habitants");
        return ground.Country.Communes.Select(c => CrossPair.OfNumbers(
            c.Code.ToString(), c.Name, inhabitants.GetValueOrDefault(c.Code), c.Population, AreClose));
    }

    private static IEnumerable<CrossPair> AgainstEpcis(CheckGround ground)
    {
        var members = EpciPopulations.Read(ground.Context.Raw[Epcis], ground.Context.History);
        return Wholes(ground.Country).Select(w => CrossPair.OfNumbers(
            w.Code.ToString(), ground.NameOf(w.Code), members.TryGetValue(w.Code, out var count) ? count : null, w.Population, AreClose));
    }

    private static IEnumerable<CrossPair> AgainstShapes(CheckGround ground)
    {
        var shapes = ground.Shapes.ToDictionary(s => s.Code, s => s.Population, StringComparer.Ordinal);
        return ground.Country.Communes.Select(c => CrossPair.OfNumbers(
            c.Code.ToString(), c.Name, shapes.GetValueOrDefault(c.Code.ToString()), c.Population, AreClose));
    }

    private static IEnumerable<CrossPair> ConsommantsAgainstInhabitants(CheckGround ground)
    {
        var top = ground.Catalogue.Dimension("population").Values.First(ConsommantsChecks.IsTop).Id;
        var consommants = ground.Amounts(Consommants, ConsommantsChecks.All, values => values[0] == top);
        return ground.Country.Communes.Select(c => CrossPair.OfNumbers(
            c.Code.ToString(), c.Name, consommants.GetValueOrDefault(c.Code), c.Population, ArePlausible));
    }

    private static bool ArePlausible(decimal consommants, decimal inhabitants) =>
        consommants * 100 >= LeastConsommantsPercent * inhabitants && consommants * 100 <= MostConsommantsPercent * inhabitants;

    /// <summary>Communes with their inhabitants, Paris, Lyon and Marseille whole.</summary>
    private static IEnumerable<(CodeCommune Code, long Population)> Wholes(Country country) => country.Communes
        .GroupBy(c => c.City ?? c.Code)
        .Select(g => (g.Key, g.Sum(c => c.Population)));
}

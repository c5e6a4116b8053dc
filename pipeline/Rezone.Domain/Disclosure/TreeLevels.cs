using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// The order in which the tree grows: base units, cities, parts (EPCI × département), départements, régions, France,
/// so that each of these is a node wherever a base unit does not cross its border.
/// </summary>
internal static class TreeLevels
{
    /// <summary>All nodes, children before parents.</summary>
    public static IReadOnlyList<TreeNode> Grow(
        Country country,
        IReadOnlyList<GeoPoint> centres,
        IReadOnlyCollection<(int First, int Second)> neighbours,
        int minimumInhabitants)
    {
        var communes = country.Communes;
        var growth = new TreeGrowth(
            communes.Select((c, i) => TreeNode.Leaf(i, c.Population, centres[i])), neighbours);

        // A tiny commune is tied to one of its part if it can be, else of its département, and so on.
        string[] Keys(Func<Commune, string> key) => [.. communes.Select(key)];
        string[][] areas = [Keys(Part), Keys(c => c.Departement.ToString()), Keys(c => c.Region), Keys(_ => "")];
        foreach (var keys in areas)
            growth.TieSmall(keys, minimumInhabitants);

        growth.JoinAll(Keys(c => c.City?.ToString() ?? c.Code.ToString()));
        foreach (var keys in areas)
            growth.JoinAll(keys);

        return growth.Nodes;
    }

    /// <summary>A commune without EPCI (four islands) is a part of its own.</summary>
    private static string Part(Commune commune) => $"{commune.Departement}/{commune.Epci ?? commune.Code.ToString()}";
}

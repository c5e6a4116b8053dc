using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// The order in which the tree grows: base units, cities, parts (EPCI × département), départements, régions, France,
/// so that each of these is a node wherever a base unit does not cross its border.
/// </summary>
internal static class TreeLevels
{
    /// <summary>All nodes, children before parents.</summary>
    /// <param name="country">The communes.</param>
    /// <param name="centres">A point per commune.</param>
    /// <param name="neighbours">Pairs that share a border.</param>
    /// <param name="minimumInhabitants">Communes with fewer are tied to a neighbour.</param>
    /// <param name="standing">
    /// Sets of communes that are nodes whatever else is, since earlier releases used them; none crosses another, small ones
    /// first.
    /// </param>
    public static IReadOnlyList<TreeNode> Grow(
        Country country,
        IReadOnlyList<GeoPoint> centres,
        IReadOnlyCollection<(int First, int Second)> neighbours,
        int minimumInhabitants,
        IEnumerable<int[]> standing)
    {
        var communes = country.Communes;
        var growth = new TreeGrowth(
            communes.Select((c, i) => TreeNode.Leaf(i, c.Population, centres[i])), neighbours);

        // A tiny commune is tied to one of its part if it can be, else of its département, and so on.
        string[] Keys(Func<Commune, string> key) => [.. communes.Select(key)];
        string[][] areas = [Keys(Part), Keys(c => c.Departement.ToString()), Keys(c => c.Region), Keys(_ => "")];
        var inherited = standing.ToList();
        foreach (var set in inherited)
            growth.JoinSet(set, areas);

        foreach (var keys in inherited.Count == 0 ? areas : [])
            growth.TieSmall(keys, minimumInhabitants);

        growth.JoinAll(Keys(c => c.City?.ToString() ?? c.Code.ToString()));
        foreach (var keys in areas)
            growth.JoinAll(keys);

        // Nodes that stand already have their place, so communes that have become tiny tie what is around them.
        if (inherited.Count > 0)
            growth.MarkUnits(minimumInhabitants);
        return growth.Nodes;
    }

    /// <summary>A commune without EPCI (four islands) is a part of its own.</summary>
    private static string Part(Commune commune) => $"{commune.Departement}/{commune.Epci ?? commune.Code.ToString()}";
}

using Rezone.Domain.Territory;

namespace Rezone.Domain.Disclosure;

/// <summary>
/// The fixed public tree of communes whose nodes are the only sets of communes that may be published. It is made from
/// public inputs alone (codes, EPCI, inhabitants, geography), so that a cut of it says nothing of a secret number but
/// « one of the two children was not safe ».
/// </summary>
/// <remarks>
/// Nodes 0 to n-1 are the communes, by their index in the country; every other node has two children, both of smaller
/// number. In <see cref="LeafOrder"/> the communes of any node stand side by side. Reference: INSEE's « niveau
/// naturel » of gridded data; decision D15.
/// </remarks>
public sealed class ProtectionTree
{
    private readonly int[] smallest;
    private readonly long[] inhabitants;
    private readonly bool[] isUnit;

    internal ProtectionTree(Country country, IReadOnlyList<TreeNode> nodes)
    {
        Country = country;
        Shape = new TreeShape([.. nodes.Select(n => n.Left)], [.. nodes.Select(n => n.Right)]);
        smallest = [.. nodes.Select(n => n.Smallest)];
        inhabitants = [.. nodes.Select(n => n.Inhabitants)];
        isUnit = [.. nodes.Select(n => n.IsUnit)];
        Areas = AreasOf();
    }

    /// <summary>The country whose communes are the leaves.</summary>
    public Country Country { get; }

    /// <summary>Its nodes alone, without what they stand for.</summary>
    internal TreeShape Shape { get; }

    /// <summary>Number of communes.</summary>
    public int LeafCount => Shape.LeafOrder.Count;

    /// <summary>Number of nodes, communes included.</summary>
    public int NodeCount => Shape.NodeCount;

    /// <summary>The whole country; the last node.</summary>
    public int Root => Shape.Root;

    /// <summary>Indexes of the communes in the order of the tree, left to right.</summary>
    public IReadOnlyList<int> LeafOrder => Shape.LeafOrder;

    /// <summary>
    /// <c>FR</c>, <c>R</c> + région, <c>D</c> + département, <c>V</c> + city → the node that is exactly that area.
    /// </summary>
    public IReadOnlyDictionary<string, int> Areas { get; }

    /// <summary>
    /// Builds the tree. The same communes give the same tree, whatever the order of communes or neighbours.
    /// </summary>
    /// <param name="country">The communes, their EPCI, département, région and inhabitants.</param>
    /// <param name="centres">A point inside or near the centre of each commune, by index.</param>
    /// <param name="neighbours">
    /// Pairs of indexes of communes that share a border. Where there is none at all, distance alone shapes the tree.
    /// </param>
    /// <param name="minimumInhabitants">
    /// Communes with fewer inhabitants are tied to a neighbour for good (a base unit): K, from the catalogue.
    /// </param>
    /// <param name="past">Earlier releases, whose nodes are kept wherever their communes exist; null for none.</param>
    /// <exception cref="ArgumentException">No commune, or not one centre per commune.</exception>
    public static ProtectionTree Build(
        Country country,
        IReadOnlyList<GeoPoint> centres,
        IReadOnlyCollection<(int First, int Second)> neighbours,
        int minimumInhabitants,
        PastCuts? past = null)
    {
        if (country.Communes.Count == 0 || centres.Count != country.Communes.Count)
        {
            throw new ArgumentException(
                $"{centres.Count} centres for {country.Communes.Count} communes.", nameof(centres));
        }

        return new ProtectionTree(country, TreeLevels.Grow(country, centres, neighbours, minimumInhabitants, past?.Standing ?? []));
    }

    /// <summary>First child of a node, the one with the smallest code; -1 for a commune.</summary>
    public int Left(int node) => Shape.Left(node);

    /// <summary>Second child of a node; -1 for a commune.</summary>
    public int Right(int node) => Shape.Right(node);

    /// <summary>The node it is a child of; -1 for the country.</summary>
    public int Parent(int node) => Shape.Parent(node);

    /// <summary>Place in <see cref="LeafOrder"/> of the first commune of a node.</summary>
    public int First(int node) => Shape.First(node);

    /// <summary>Number of communes of a node.</summary>
    public int Count(int node) => Shape.Count(node);

    /// <summary>Inhabitants (PMUN) of a node.</summary>
    public long Inhabitants(int node) => inhabitants[node];

    /// <summary>Whether a node is never split: a commune, or a base unit around communes with too few inhabitants.</summary>
    public bool IsUnit(int node) => isUnit[node];

    /// <summary>Indexes of the communes of a node, in the order of the tree.</summary>
    public ReadOnlySpan<int> Members(int node) => Shape.Members(node);

    /// <summary>Smallest code of a node and its number of communes: <c>01002-3</c>.</summary>
    public string Id(int node) => $"{Country.Communes[smallest[node]].Code}-{Count(node)}";

    private SortedDictionary<string, int> AreasOf()
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in Country.Communes.SelectMany(AreaKeys))
            sizes[key] = sizes.GetValueOrDefault(key) + 1;

        // An area is a node where the widest node of at most its size around any of its communes is just that area.
        var areas = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var commune in Enumerable.Range(0, LeafCount))
        {
            foreach (var key in AreaKeys(Country.Communes[commune]).Where(k => !areas.ContainsKey(k)))
                areas[key] = WidestUpTo(commune, sizes[key]);
        }

        foreach (var (key, node) in areas.ToList())
        {
            if (Count(node) != sizes[key] || Members(node).ToArray().Any(m => !AreaKeys(Country.Communes[m]).Contains(key, StringComparer.Ordinal)))
                areas.Remove(key);
        }

        return areas;
    }

    private int WidestUpTo(int commune, int size)
    {
        var node = commune;
        while (Parent(node) >= 0 && Count(Parent(node)) <= size)
            node = Parent(node);

        return node;
    }

    private static IEnumerable<string> AreaKeys(Commune commune)
    {
        yield return "FR";
        yield return "R" + commune.Region;
        yield return "D" + commune.Departement;
        if (commune.City is { } city)
            yield return "V" + city;
    }
}

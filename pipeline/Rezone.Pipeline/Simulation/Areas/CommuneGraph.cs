using Rezone.Domain.Territory;
using Rezone.Pipeline.Geography;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>Which communes of a country touch, for areas grown or cut inside one département.</summary>
/// <param name="country">The country.</param>
/// <param name="borders">Its neighbours; where there is none, the order of codes stands for nearness.</param>
/// <param name="centreOf">Longitude and latitude of a commune's centre; null where unknown.</param>
public sealed class CommuneGraph(
    Country country, IReadOnlyList<CommunePair> borders, Func<CodeCommune, (double Lon, double Lat)?> centreOf)
{
    /// <summary>A degree of longitude in degrees of latitude, about, in metropolitan France.</summary>
    private const double Longitude = 0.7;

    private readonly ILookup<int, int> neighbours = borders
        .SelectMany(b => new[] { (From: b.First, To: b.Second), (From: b.Second, To: b.First) })
        .ToLookup(b => b.From, b => b.To);

    /// <summary>Indexes of the communes of each département, ordered.</summary>
    public IEnumerable<int[]> Departements => Enumerable.Range(0, country.Communes.Count)
        .GroupBy(i => country.Communes[i].Departement).OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
        .Select(g => g.ToArray());

    /// <summary>
    /// The neighbours that some communes have among themselves. Islands, enclaves and what is cut off from the rest are
    /// joined to the nearest of the others, as a ferry or a road does, so that all hang together.
    /// </summary>
    public IReadOnlyDictionary<int, List<int>> Among(IReadOnlyList<int> communes)
    {
        var inside = communes.ToHashSet();
        var links = communes.ToDictionary(c => c, c => neighbours[c].Where(inside.Contains).Order().ToList());
        if (borders.Count == 0)
        {
            for (var i = 1; i < communes.Count; i++)
            {
                Join(links, communes[i - 1], communes[i]);
            }

            return links;
        }

        var pieces = Pieces(communes, links);
        var main = pieces.MaxBy(p => p.Count) ?? [];
        foreach (var piece in pieces.Where(p => p != main))
        {
            var (from, to) = piece.SelectMany(a => main, (a, b) => (a, b)).MinBy(pair => Distance(pair.a, pair.b));
            Join(links, from, to);
        }

        return links;
    }

    /// <summary>The parts that hang together, each ordered, in the order of their first commune.</summary>
    public static List<List<int>> Pieces(IEnumerable<int> communes, IReadOnlyDictionary<int, List<int>> links)
    {
        List<List<int>> pieces = [];
        var seen = new HashSet<int>();
        foreach (var first in communes.Where(c => !seen.Contains(c)))
        {
            List<int> piece = [first];
            seen.Add(first);
            for (var i = 0; i < piece.Count; i++)
            {
                piece.AddRange(links[piece[i]].Where(seen.Add));
            }

            piece.Sort();
            pieces.Add(piece);
        }

        return pieces;
    }

    private static void Join(Dictionary<int, List<int>> links, int a, int b)
    {
        links[a].Add(b);
        links[b].Add(a);
        links[a].Sort();
        links[b].Sort();
    }

    private double Distance(int a, int b)
    {
        if (centreOf(country.Communes[a].Code) is not { } from || centreOf(country.Communes[b].Code) is not { } to)
        {
            return Math.Abs(a - b);
        }

        var (east, north) = (Longitude * (from.Lon - to.Lon), from.Lat - to.Lat);
        return (east * east) + (north * north);
    }
}

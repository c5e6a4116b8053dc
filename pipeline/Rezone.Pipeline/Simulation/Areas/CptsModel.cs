using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>
/// CPTS: real ones where an excerpt gives them, else neighbouring communes of a département cut into groups of about the
/// same number of inhabitants, each then signed, planned or left out by chance. A large commune has several of its own.
/// </summary>
public sealed class CptsModel(Country country, CommuneGraph graph, string rawFolder, ulong seed)
{
    private const string Signed = "signee";

    private readonly PublicCalibration.Communities calibration = Calibration.Read<PublicCalibration>("public-areas").Cpts;

    /// <summary>Every CPTS, by département.</summary>
    public IEnumerable<DrawnCpts> All()
    {
        var known = KnownCpts.In(rawFolder, country).ToLookup(k => country.Communes[k.Communes[0]].Departement);
        return graph.Departements.SelectMany(d => Of(d, [.. known[country.Communes[d[0]].Departement]]));
    }

    private IEnumerable<DrawnCpts> Of(int[] communes, List<(string Name, List<int> Communes)> known)
    {
        var rank = 0;
        foreach (var (name, members) in known)
        {
            yield return Drawn(members, ++rank, name);
        }

        foreach (var group in Groups([.. communes.Except(known.SelectMany(k => k.Communes))]))
        {
            if (Drawn(group, ++rank, name: null) is { Statut.Length: > 0 } cpts)
            {
                yield return cpts;
            }
        }
    }

    /// <summary>A large commune stands once for each of its CPTS; the others are cut into groups.</summary>
    private IEnumerable<List<int>> Groups(List<int> communes)
    {
        var large = communes.Where(c => Inhabitants(c) > calibration.Most).ToList();
        foreach (var commune in large)
        {
            for (var i = 0; i < Math.Ceiling(Inhabitants(commune) / (double)calibration.Most); i++)
            {
                yield return [commune];
            }
        }

        List<int> others = [.. communes.Except(large)];
        if (others.Count == 0)
        {
            yield break;
        }

        var stream = RandomStream.For(seed, "cpts", $"{country.Communes[others[0]].Departement}");
        var parts = (int)Math.Max(1, Math.Round(others.Sum(Inhabitants) / calibration.Mean));
        var links = graph.Among(others);
        foreach (var group in WithoutSmall(new TreeCuts(links, Inhabitants, stream).Into(parts, others), links))
        {
            yield return group;
        }
    }

    /// <summary>Joins a group of too few inhabitants, such as a suburb behind its city, to its smallest neighbour.</summary>
    private List<List<int>> WithoutSmall(List<List<int>> groups, IReadOnlyDictionary<int, List<int>> links)
    {
        while (groups.Where(g => Sum(g) < calibration.Fewest).MinBy(Sum) is { } small
            && groups.Where(g => g != small && small.Exists(c => links[c].Exists(g.Contains))).MinBy(Sum) is { } neighbour
            && Sum(small) + Sum(neighbour) <= calibration.Most)
        {
            groups = [.. groups.Where(g => g != small && g != neighbour).Append([.. small.Concat(neighbour).Order()])];
        }

        return [.. groups.OrderBy(g => g[0])];
    }

    private long Sum(List<int> communes) => communes.Sum(Inhabitants);

    private DrawnCpts Drawn(List<int> communes, int rank, string? name)
    {
        var largest = country.Communes[communes.MaxBy(Inhabitants)];
        var id = $"CPTS-{largest.Departement}-{rank:00}";
        var stream = RandomStream.For(seed, "cpts", id);
        var statut = stream.NextKey(calibration.Shares);
        return new DrawnCpts(
            id,
            name ?? $"CPTS {largest.Name} {rank} (simulée)",
            name is null ? statut ?? string.Empty : Signed,
            stream.NextDay(calibration.FirstDay, calibration.LastDay),
            communes);
    }

    private long Inhabitants(int commune) => country.Communes[commune].Population;
}

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
    public IEnumerable<Cpts> All()
    {
        var known = KnownCpts.In(rawFolder, country).ToLookup(k => country.Communes[k.Communes[0]].Departement);
        return graph.Departements.SelectMany(d => Of(d, [.. known[country.Communes[d[0]].Departement]]));
    }

    private IEnumerable<Cpts> Of(int[] communes, List<(string Name, List<int> Communes)> known)
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
        foreach (var group in new TreeCuts(graph.Among(others), Inhabitants, stream).Into(parts, others))
        {
            yield return group;
        }
    }

    private Cpts Drawn(List<int> communes, int rank, string? name)
    {
        var largest = country.Communes[communes.MaxBy(Inhabitants)];
        var id = $"CPTS-{largest.Departement}-{rank:00}";
        var stream = RandomStream.For(seed, "cpts", id);
        var statut = stream.NextKey(calibration.Shares);
        return new Cpts(
            id,
            name ?? $"CPTS {largest.Name} {rank} (simulée)",
            name is null ? statut ?? string.Empty : Signed,
            stream.NextDay(calibration.FirstDay, calibration.LastDay),
            communes);
    }

    private long Inhabitants(int commune) => country.Communes[commune].Population;
}

using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Areas;

/// <summary>
/// Territoires de vie-santé: neighbouring communes around a centre. Nothing is drawn by chance: populous communes far
/// from each other become centres, every other commune joins the nearest through its neighbours, inside its département.
/// </summary>
public sealed class TvsModel
{
    private readonly PublicCalibration.TvsSize size = Calibration.Read<PublicCalibration>("public-areas").Tvs;
    private readonly Country country;
    private readonly int[] centres;

    /// <summary>Divides the country.</summary>
    public TvsModel(Country country, CommuneGraph graph)
    {
        this.country = country;
        centres = new int[country.Communes.Count];
        foreach (var communes in graph.Departements)
        {
            Divide(communes, graph.Among(communes));
        }
    }

    /// <summary>The centre of the area of a commune, whose code and name are those of the area.</summary>
    public Commune CentreOf(int commune) => country.Communes[centres[commune]];

    private void Divide(int[] communes, IReadOnlyDictionary<int, List<int>> links)
    {
        var seats = Seats(communes, links);
        var waiting = new Queue<int>(seats);
        var assigned = new HashSet<int>(seats);
        foreach (var seat in seats)
        {
            centres[seat] = seat;
        }

        while (waiting.TryDequeue(out var commune))
        {
            foreach (var next in links[commune].Where(assigned.Add))
            {
                centres[next] = centres[commune];
                waiting.Enqueue(next);
            }
        }
    }

    /// <summary>The largest commune, then again and again the one that is large and many communes away from the others.</summary>
    private List<int> Seats(int[] communes, IReadOnlyDictionary<int, List<int>> links)
    {
        var inhabitants = communes.Sum(c => country.Communes[c].Population);
        var wanted = (int)Math.Clamp(
            Math.Round((communes.Length / size.CommunesPerArea / 2) + (inhabitants / size.InhabitantsPerArea / 2)),
            1,
            communes.Length);
        var pull = communes.ToDictionary(c => c, c => Math.Pow(country.Communes[c].Population + 1, size.PullOfSize));
        var steps = communes.ToDictionary(c => c, _ => communes.Length);
        List<int> seats = [];
        while (seats.Count < wanted)
        {
            var seat = communes.MaxBy(c => steps[c] * pull[c]);
            seats.Add(seat);
            Approach(seat, steps, links);
        }

        return seats;
    }

    /// <summary>Lowers the steps to the nearest seat around a new one.</summary>
    private static void Approach(int seat, Dictionary<int, int> steps, IReadOnlyDictionary<int, List<int>> links)
    {
        steps[seat] = 0;
        var waiting = new Queue<int>([seat]);
        while (waiting.TryDequeue(out var commune))
        {
            foreach (var next in links[commune].Where(n => steps[n] > steps[commune] + 1))
            {
                steps[next] = steps[commune] + 1;
                waiting.Enqueue(next);
            }
        }
    }
}

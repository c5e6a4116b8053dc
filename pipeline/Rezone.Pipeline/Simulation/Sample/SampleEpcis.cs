using NetTopologySuite.Geometries;
using Rezone.Domain.Territory;

namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>
/// Groups plots into EPCI: each département has its own, one of them reaches over the border, and the piece of a
/// département inside another belongs to its neighbours' EPCI.
/// </summary>
public static class SampleEpcis
{
    private static readonly string[] Names =
    [
        "Pays des Mirages", "Val de Brume", "Songes et Fables", "Plateau des Leurres", "Rives Imaginaires",
        "Terres d'Hypothèse", "Bocage Fictif", "Marches de l'Énigme", "Monts Simulés", "Côte des Chimères",
        "Landes d'Ébauche", "Cœur de Fiction", "Pays de Parenthèse", "Vallées Inventées", "Portes d'Utopie",
        "Forêt des Gabarits", "Plaine du Brouillon", "Archipel d'Illusion", "Sud Lointain", "Nord Lointain",
    ];

    /// <summary>The EPCI of each plot, by its number; null for the island apart.</summary>
    public static int?[] Assign(IReadOnlyList<Plot> plots, IReadOnlyList<string> departements, int perDepartement, int first)
    {
        List<(Coordinate Site, string Departement)> seats = [];
        foreach (var departement in departements.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var own = plots.Where((_, i) => departements[i] == departement).Select(p => p.Site).ToList();
            seats.AddRange(FarApart(own, perDepartement).Select(s => (s, departement)));
        }

        return [.. plots.Select((plot, i) => plot.Kind switch
        {
            PlotKind.Island => (int?)null,
            PlotKind.DepartementEnclave => first + NearestSeat(plot.Site, _ => true),
            _ => first + NearestSeat(plot.Site, seat => seat == 1 || seats[seat].Departement == departements[i]),
        })];

        int NearestSeat(Coordinate site, Func<int, bool> open) =>
            Enumerable.Range(0, seats.Count).Where(open).MinBy(seat => seats[seat].Site.Distance(site));
    }

    /// <summary>The EPCI of a number: CU where it holds the city, else CA or CC.</summary>
    public static NamedArea Named(int number, long inhabitants)
    {
        var nature = inhabitants switch
        {
            > 200_000 => "CU",
            > 40_000 => "CA",
            _ => "CC",
        };
        return new NamedArea($"2409900{number + 1:00}", $"{nature} {Names[number]}", null);
    }

    private static List<Coordinate> FarApart(List<Coordinate> sites, int count)
    {
        List<Coordinate> chosen = [sites[0]];
        while (chosen.Count < count)
        {
            chosen.Add(sites.MaxBy(s => chosen.Min(c => c.Distance(s)))
                ?? throw new InvalidOperationException("A département without communes."));
        }

        return chosen;
    }
}

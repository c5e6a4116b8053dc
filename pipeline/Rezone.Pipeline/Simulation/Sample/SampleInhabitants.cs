namespace Rezone.Pipeline.Simulation.Sample;

/// <summary>Settles people on the plots: a city, a town or two per EPCI, many villages, and the edge cases.</summary>
public static class SampleInhabitants
{
    private static readonly long[] Arrondissements = [61_204, 47_850, 38_417, 52_933];

    /// <summary>The numbers around every threshold: none, 8, and the two sides of 11.</summary>
    private static readonly long[] EdgeCases = [0, 8, 10, 11];

    /// <summary>Municipal population of each plot.</summary>
    public static long[] Settle(Plot[] plots, int?[] epcis, RandomStream stream)
    {
        var inhabitants = plots.Select(plot => Village(plot, stream)).ToArray();
        foreach (var epci in Enumerable.Range(0, plots.Length).GroupBy(i => epcis[i]).OrderBy(g => g.Key))
        {
            foreach (var seat in epci.OrderByDescending(i => plots[i].Shape.Area).Take(2))
            {
                inhabitants[seat] = (long)Math.Exp(8.6 + stream.NextNormal(0.7));
            }
        }

        SettleArrondissements(plots, inhabitants);
        var smallest = Enumerable.Range(0, plots.Length).Where(i => plots[i].Kind == PlotKind.Ordinary)
            .OrderBy(i => inhabitants[i]).Take(EdgeCases.Length).ToList();
        for (var i = 0; i < EdgeCases.Length; i++)
        {
            inhabitants[smallest[i]] = EdgeCases[i];
        }

        return inhabitants;
    }

    private static long Village(Plot plot, RandomStream stream)
    {
        var suburb = 3.2 * Math.Exp(-plot.Site.Distance(SampleGround.Capital) / 9_000);
        return (long)Math.Exp(5.9 + suburb + stream.NextNormal(0.95));
    }

    private static void SettleArrondissements(Plot[] plots, long[] inhabitants)
    {
        var next = 0;
        for (var i = 0; i < plots.Length; i++)
        {
            if (plots[i].Kind == PlotKind.Arrondissement)
            {
                inhabitants[i] = Arrondissements[next++];
            }
        }
    }
}

namespace Rezone.Bench;

/// <summary>Territories of the three kinds of the design, §3.2, as sets of commune indexes.</summary>
internal sealed record TestTerritories(IReadOnlyList<(string Kind, IReadOnlyList<int[]> Members)> Kinds)
{
    private const int Discs = 400;

    /// <summary>Rural EPCIs of 20 to 45 communes, the same with their 8 nearest communes, discs of 30 communes.</summary>
    public static TestTerritories Of(MeasuredCountry france)
    {
        var communes = france.Country.Communes;
        var epcis = communes.Select((c, i) => (c.Epci, i)).Where(p => p.Epci is not null)
            .GroupBy(p => p.Epci, p => p.i, StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .Where(m => m.Length is >= 20 and <= 45 && m.Max(i => communes[i].Population) < 10_000)
            .ToList();
        var widened = epcis.Select(m => m.Concat(Nearest(france, m, 8)).ToArray()).ToList();
        var random = new Random(20261123);
        var discs = Enumerable.Range(0, Discs)
            .Select(_ => random.Next(communes.Count))
            .Select(c => new[] { c }.Concat(Nearest(france, [c], 29)).ToArray())
            .ToList();
        return new TestTerritories([("EPCI", epcis), ("EPCI+8", widened), ("disc", discs)]);
    }

    private static IEnumerable<int> Nearest(MeasuredCountry france, int[] members, int count)
    {
        var inside = members.ToHashSet();
        var centre = france.Centres[members[0]];
        if (members.Length > 1)
        {
            centre = new(members.Average(m => france.Centres[m].Longitude), members.Average(m => france.Centres[m].Latitude));
        }

        return Enumerable.Range(0, france.Centres.Count)
            .Where(i => !inside.Contains(i))
            .OrderBy(i => members.Min(m => france.Centres[m].SquaredKilometresTo(france.Centres[i])) is var near && members.Length > 1
                ? near
                : centre.SquaredKilometresTo(france.Centres[i]))
            .Take(count);
    }
}

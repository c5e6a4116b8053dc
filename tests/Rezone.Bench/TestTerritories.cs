namespace Rezone.Bench;

/// <summary>Territories of the three kinds of the design, §3.2, as sets of commune indexes.</summary>
internal sealed record TestTerritories(IReadOnlyList<(string Kind, IReadOnlyList<int[]> Members)> Kinds)
{
    public const string Epci = "rural EPCI";
    public const string Widened = "EPCI + 8 communes";
    public const string Disc = "disc of 30 communes";

    private const int Discs = 400;
    private const long RuralInhabitants = 40_000;

    /// <summary>Rural EPCIs of 20 to 45 communes, the same with their 8 nearest communes, rural discs of 30 communes.</summary>
    public static TestTerritories Of(MeasuredCountry france)
    {
        var communes = france.Country.Communes;
        var epcis = communes.Select((c, i) => (c.Epci, i)).Where(p => p.Epci is not null)
            .GroupBy(p => p.Epci, p => p.i, StringComparer.Ordinal)
            .Select(g => g.ToArray())
            .Where(m => m.Length is >= 20 and <= 45 && m.Sum(i => communes[i].Population) < RuralInhabitants)
            .ToList();
        var widened = epcis.Select(m => m.Concat(Nearest(france, m, 8)).ToArray()).ToList();
        var rural = epcis.SelectMany(m => m).ToArray();
        var random = new Random(20261123);
        var discs = Enumerable.Range(0, Discs)
            .Select(_ => rural[random.Next(rural.Length)])
            .Select(c => new[] { c }.Concat(Nearest(france, [c], 29)).ToArray())
            .ToList();
        return new TestTerritories([(Epci, epcis), (Widened, widened), (Disc, discs)]);
    }

    private static IEnumerable<int> Nearest(MeasuredCountry france, int[] members, int count)
    {
        var inside = members.ToHashSet();
        return Enumerable.Range(0, france.Centres.Count)
            .Where(i => !inside.Contains(i))
            .OrderBy(i => members.Min(m => france.Centres[m].SquaredKilometresTo(france.Centres[i])))
            .Take(count);
    }
}

using System.Diagnostics;
using Rezone.Domain.Disclosure;

namespace Rezone.Bench;

/// <summary>
/// Coverage, bias, error and bounds of the contiguous tree, the distance tree and plain suppression, on the same
/// invented numbers in one run (decisions D15 and D16).
/// </summary>
internal static class UtilityTable
{
    private const string Contiguity = "groups, tree by contiguity (built)";
    private const string Distance = "groups, tree by distance";
    private const string Suppression = "plain suppression";

    private static readonly int[] Prevalences = [10, 30, 920];

    /// <summary>Coverage asked for, in %, by prevalence in ‰ and kind of territory.</summary>
    private static readonly IReadOnlyDictionary<(int PerThousand, string Kind), double> Goals = new Dictionary<(int, string), double>
    {
        [(10, TestTerritories.Epci)] = 96,
        [(30, TestTerritories.Epci)] = 97,
        [(10, TestTerritories.Widened)] = 84,
        [(30, TestTerritories.Widened)] = 91,
        [(10, TestTerritories.Disc)] = 48,
        [(30, TestTerritories.Disc)] = 78,
    };

    /// <summary>Prints the table and what it says of the goals.</summary>
    /// <returns>Whether every goal is reached.</returns>
    public static bool Write(MeasuredCountry france)
    {
        Console.WriteLine($"{france.Country.Communes.Count} communes, {france.Neighbours.Count} pairs of neighbours\n");
        var territories = TestTerritories.Of(france);
        foreach (var (kind, members) in territories.Kinds)
        {
            var inhabitants = members.Average(m => m.Sum(i => france.Country.Communes[i].Population));
            Console.WriteLine($"- {kind}: {members.Count} territories, mean {members.Average(m => m.Length):0} communes, {inhabitants:0} inhabitants");
        }

        var rows = new List<UtilityRow>();
        foreach (var (method, tree) in Trees(france))
        {
            foreach (var perThousand in Prevalences)
                rows.AddRange(RowsOf(method, tree, perThousand, territories));
        }

        Console.WriteLine("\n" + UtilityRow.Header);
        foreach (var row in rows.OrderBy(r => r.PerThousand).ThenBy(r => Array.FindIndex([.. territories.Kinds], k => k.Kind == r.Kind)))
            Console.WriteLine(row);
        Console.WriteLine();
        return Judge(rows);
    }

    private static IEnumerable<(string Method, ProtectionTree Tree)> Trees(MeasuredCountry france)
    {
        foreach (var (method, neighbours) in new[] { (Contiguity, france.Neighbours), (Distance, []) })
        {
            var clock = Stopwatch.StartNew();
            var tree = ProtectionTree.Build(france.Country, france.Centres, neighbours, france.MinimumInhabitants);
            Console.WriteLine($"- {method}: {tree.NodeCount} nodes in {clock.Elapsed.TotalSeconds:0.00} s");
            yield return (method, tree);
        }
    }

    private static IEnumerable<UtilityRow> RowsOf(string method, ProtectionTree tree, int perThousand, TestTerritories territories)
    {
        var family = new TestFamily(tree, perThousand);
        Console.WriteLine($"- {method}, {perThousand / 10.0} %: {family.Blocks.Count} blocks, {family.Blocks.Count(b => b.Members.Length == 1)} single communes");
        foreach (var (kind, members) in territories.Kinds)
            yield return new UtilityRow(perThousand, kind, method, [.. members.Select(m => TerritoryMeasure.WithGroups(tree.Country, family, m))]);

        if (method != Contiguity)
            yield break;
        var suppression = new PlainSuppression(tree.Country, family);
        Console.WriteLine($"- {Suppression}, {perThousand / 10.0} %: {suppression.Primary} communes hidden, and {suppression.Secondary} more");
        foreach (var (kind, members) in territories.Kinds)
        {
            yield return new UtilityRow(
                perThousand, kind, Suppression, [.. members.Select(m => TerritoryMeasure.WithSuppression(tree.Country, family, suppression, m))]);
        }
    }

    private static bool Judge(List<UtilityRow> rows)
    {
        UtilityRow Row((int PerThousand, string Kind) place, string method) =>
            rows.Single(r => r.PerThousand == place.PerThousand && r.Kind == place.Kind && r.Method == method);

        var dearest = Goals.Keys.Max(g => Row(g, Distance).Coverage - Row(g, Contiguity).Coverage) * 100;
        Console.WriteLine($"Contiguity costs at most {dearest:0.0} point of coverage: {(dearest > 1 ? "compare both trees" : "it is kept")} (decision D15).");
        var missed = Goals
            .Where(g => Row(g.Key, Contiguity).Coverage * 100 < g.Value)
            .Select(g => $"coverage of {g.Key.Kind} at {g.Key.PerThousand / 10.0} % is below {g.Value} %")
            .Concat(rows
                .Where(r => r is { Method: Contiguity, Kind: TestTerritories.Epci } && Math.Max(Math.Abs(r.Bias), Math.Abs(r.PublishedBias)) > 0.01)
                .Select(r => $"bias of {r.Kind} at {r.PerThousand / 10.0} % is above 1 %"))
            .Concat(rows.Where(r => r.Misses > 0).Select(r => $"{r.Misses} bounds of {r.Kind} at {r.PerThousand / 10.0} % miss the truth, {r.Method}"))
            .ToList();
        foreach (var goal in missed.DefaultIfEmpty("every goal is reached"))
            Console.WriteLine($"Goals: {goal}.");
        return missed.Count == 0;
    }
}

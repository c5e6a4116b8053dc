using System.Diagnostics;
using Rezone.Domain.Disclosure;

namespace Rezone.Bench;

/// <summary>Time of the cuts of many families (goal: 150 families in less than 2 s).</summary>
internal static class SpeedMeasure
{
    private static readonly SuppressionRule Rule = new("patients-11", "", ProtectedPersons.Patients, 11, ProtectComplement: true, "");

    public static void Write(ProtectionTree tree, int families)
    {
        var (d, _) = SimulatedCounts.Of(tree.Country, 0.1, 1);
        var amounts = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal) { ["d"] = d };
        var uses = new List<VariableUse> { new() { Id = "d", Measure = "d", Rule = Rule } };
        for (var k = 1; k < families; k++)
        {
            amounts[$"n{k}"] = [.. d.Select(x => x * k / 400)];
            uses.Add(new VariableUse { Id = $"n{k}", Measure = $"n{k}", Inside = "d", Rule = Rule });
        }

        var plans = FamilyPlans.From(uses);
        var clock = Stopwatch.StartNew();
        var cuts = Protection.Cuts(tree, plans, amounts, new SumsByVariable(tree, amounts));
        Console.WriteLine($"\ncuts of {cuts.Count} families: {clock.Elapsed.TotalSeconds:0.00} s");
        clock.Restart();
        var table = Protection.Publish(tree, plans, amounts);
        Console.WriteLine($"cuts and blocks of {families} families: {clock.Elapsed.TotalSeconds:0.00} s, {table.Variables.Sum(v => v.Blocks.Length)} blocks");
    }
}

using Rezone.Domain.Disclosure;

namespace Rezone.Bench;

/// <summary>Coverage, bias and error of the groups beside plain suppression on the same numbers (decision D16).</summary>
internal static class UtilityMeasure
{
    private static readonly SuppressionRule Rule = new("patients-11", "", ProtectedPersons.Patients, 11, ProtectComplement: true, "");

    public static void Write(ProtectionTree tree, TestTerritories territories, int perThousand)
    {
        var (d, n) = SimulatedCounts.Of(tree.Country, perThousand / 1000.0, 1);
        var plans = FamilyPlans.From(
        [
            new VariableUse { Id = "d", Measure = "d", Rule = Rule },
            new VariableUse { Id = "n", Measure = "n", Inside = "d", Rule = Rule },
        ]);
        var amounts = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal) { ["d"] = d, ["n"] = n };
        var table = Protection.Publish(tree, plans, amounts);
        var published = table.Variables.ToDictionary(v => v.Id, StringComparer.Ordinal);
        var singles = published["n"].Blocks.Count(b => b.Members.Length == 1);
        Console.WriteLine($"prevalence {perThousand / 10.0} %: {published["n"].Blocks.Length} blocks, {singles} single communes, "
            + $"{published["n"].Totals.Count(t => t.Value is null)} totals n. c.");
        foreach (var (kind, members) in territories.Kinds)
        {
            var found = members.Select(m => TerritoryMeasure.Of(tree.Country, m, published["d"], published["n"], d, n)).ToList();
            var seen = found.Where(f => f.FullRate > 0).ToList();
            var kept = found.Where(f => f.SuppressedRate > 0).ToList();
            Console.WriteLine(
                $"  {kind,-7} coverage {found.Sum(f => f.Covered) / found.Sum(f => f.Inhabitants),6:P1} (mean {found.Average(f => f.Covered / f.Inhabitants):P1}), "
                + $"bias full {seen.Average(f => f.FullRate / f.TrueRate) - 1,6:P1}, estimate bias {found.Average(f => f.EstimatedRate / f.TrueRate) - 1,6:P1}, "
                + $"error {found.Average(f => Math.Abs((f.EstimatedRate / f.TrueRate) - 1)),6:P1} | suppression: coverage {found.Sum(f => f.Kept) / found.Sum(f => f.Inhabitants),6:P1}, "
                + $"bias {kept.Average(f => f.SuppressedRate / f.TrueRate) - 1,6:P1}, error {kept.Average(f => Math.Abs((f.SuppressedRate / f.TrueRate) - 1)),6:P1}");
        }
    }
}

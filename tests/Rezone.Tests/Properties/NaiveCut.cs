using Rezone.Domain.Disclosure;

namespace Rezone.Tests.Properties;

/// <summary>
/// The cut as the design's words say it (§3.4, §3.5), over sets of communes and with no sums kept: what the fast one is
/// compared with.
/// </summary>
internal sealed class NaiveCut(RandomWorld world, IReadOnlyList<FamilyPlan> plans)
{
    private readonly Dictionary<string, IReadOnlyList<int[]>?> cuts = new(StringComparer.Ordinal);

    /// <summary>Blocks of a family as sorted sets of communes; null where it is not published.</summary>
    public IReadOnlyList<int[]>? Of(FamilyPlan plan)
    {
        if (!cuts.TryGetValue(plan.Id, out var blocks))
            cuts.Add(plan.Id, blocks = Cut(plan));
        return blocks;
    }

    private IReadOnlyList<int[]>? Cut(FamilyPlan plan)
    {
        var parents = plan.Parents.Select(p => Of(plans.Single(f => f.Id == p))).ToList();
        var isPublished = parents.TrueForAll(p => p is not null) && Members(plan, world.Tree.Root).Length > 0
            && IsGood(plan, world.Tree.Root, [.. parents.Select(p => p ?? [])]);
        return isPublished ? [.. Below(plan, world.Tree.Root, [.. parents.Select(p => p ?? [])])] : null;
    }

    private IEnumerable<int[]> Below(FamilyPlan plan, int node, IReadOnlyList<IReadOnlyList<int[]>> parents)
    {
        var members = Members(plan, node);
        if (members.Length == 0)
            return [];
        if (world.Tree.Left(node) < 0)
            return [members];

        var (left, right) = (Members(plan, world.Tree.Left(node)), Members(plan, world.Tree.Right(node)));
        if (left.Length == 0 || right.Length == 0)
            return Below(plan, left.Length == 0 ? world.Tree.Right(node) : world.Tree.Left(node), parents);

        return IsSplit(plan, node, parents)
            ? Below(plan, world.Tree.Left(node), parents).Concat(Below(plan, world.Tree.Right(node), parents))
            : [members];
    }

    private bool IsSplit(FamilyPlan plan, int node, IReadOnlyList<IReadOnlyList<int[]>> parents)
    {
        if (world.Tree.IsUnit(node))
            return false;
        var (left, right) = (world.Tree.Left(node), world.Tree.Right(node));
        var inLeft = Members(plan, left);
        return parents.All(blocks => blocks.All(b => b.All(inLeft.Contains) || !b.Any(inLeft.Contains)))
            && IsGood(plan, left, parents)
            && IsGood(plan, right, parents);
    }

    private bool IsGood(FamilyPlan plan, int node, IReadOnlyList<IReadOnlyList<int[]>> parents)
    {
        if (!world.Tree.IsUnit(node))
        {
            var (left, right) = (world.Tree.Left(node), world.Tree.Right(node));
            if (Members(plan, left).Length == 0)
                return IsGood(plan, right, parents);
            if (Members(plan, right).Length == 0)
                return IsGood(plan, left, parents);
        }

        return IsSplit(plan, node, parents) || IsSafe(plan, node);
    }

    private bool IsSafe(FamilyPlan plan, int node)
    {
        var members = Members(plan, node);
        if (plan.Guards.Any(g => Sum(g.Sum, members) < g.Minimum))
            return false;
        if (members.Length == 1)
            return true;

        // Of a count that is part of no other, the census alone says how much there can be.
        long Inhabitants(IEnumerable<int> communes) => communes.Sum(c => world.Country.Communes[c].Population);
        if (plan.Tops.Any(t => Inhabitants(members) - Sum(t.Sum, members) is var rest && rest >= 0 && rest < t.Minimum))
            return false;
        if (world.Tree.IsUnit(node))
        {
            return plan.Guards.All(g => Array.TrueForAll(members, m =>
                Sum(g.Sum, members) - Inhabitants(members.Except([m])) is var least && (least <= 0 || least >= g.Minimum)));
        }

        var (left, right) = (Members(plan, world.Tree.Left(node)), Members(plan, world.Tree.Right(node)));
        if (left.Length == 0 || right.Length == 0)
            return IsSafe(plan, left.Length == 0 ? world.Tree.Right(node) : world.Tree.Left(node));

        return plan.Tops.All(t => Sum(t.Sum, members) >= (3 * t.Minimum) - 1)
            && plan.Sizes.All(s => Sum(s.Sum, left) >= s.Minimum && Sum(s.Sum, right) >= s.Minimum)
            && plan.Crossings.All(c => IsWide(plan, c, node));
    }

    private bool IsWide(FamilyPlan plan, Crossing crossing, int node)
    {
        var margins = plan.Parents.Select(p => Of(plans.Single(f => f.Id == p)) ?? []).ToList();
        var all = Members(plan, node);
        // What is known in all margins: the coarsest of the parents' blocks around each commune.
        int[] Unit(int commune) => margins.Select(m => m.Single(b => b.Contains(commune))).MaxBy(b => b.Length) ?? [commune];
        var units = all.Select(Unit).DistinctBy(u => u[0]).ToList();
        if (units.Exists(u => u.Except(all).Any()) || units.Count == 1)
            return true;

        (long Low, long High) Bounds(int[] unit)
        {
            var (row, column) = (Sum(crossing.Row, unit), Sum(crossing.Column, unit));
            return (Math.Max(0, row + column - Sum(crossing.Whole, unit)), Math.Min(row, column));
        }

        var cell = world.Truth(crossing.Cell, all);
        return NodesBelow(node).Select(n => Members(plan, n)).Where(m => m.Length > 0 && m.Length < all.Length).All(inside =>
        {
            var mine = units.Where(u => u.All(inside.Contains)).ToList();
            if (mine.Sum(u => u.Length) != inside.Length)
                return true;
            var others = units.Except(mine).ToList();
            var high = Math.Min(mine.Sum(u => Bounds(u).High), cell - others.Sum(u => Bounds(u).Low));
            var low = Math.Max(mine.Sum(u => Bounds(u).Low), cell - others.Sum(u => Bounds(u).High));
            return high - low >= plan.Minimum - 1;
        });
    }

    private IEnumerable<int> NodesBelow(int node) => world.Tree.Left(node) < 0
        ? []
        : new[] { world.Tree.Left(node), world.Tree.Right(node) }.SelectMany(n => NodesBelow(n).Prepend(n));

    private int[] Members(FamilyPlan plan, int node) =>
        [.. world.Tree.Members(node).ToArray().Where(m => world.Amounts[plan.Variables[0]][m] is not null).Order()];

    private long Sum(LinearSum sum, int[] communes) => sum.Terms.Sum(t => t.Factor * world.Truth(t.Variable, communes));
}

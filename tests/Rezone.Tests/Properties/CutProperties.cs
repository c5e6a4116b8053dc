using CsCheck;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Properties;

public sealed class CutProperties
{
    private const int Worlds = 500;

    [Fact]
    public void Cuts_AnyWorld_AreThoseOfTheNaiveReference() => Gen.Int.Sample(
        seed =>
        {
            var world = new RandomWorld(seed);
            var plans = world.Plans();
            var table = world.Publish();
            var naive = new NaiveCut(world, plans);
            foreach (var plan in plans)
            {
                var expected = naive.Of(plan);
                var published = table.Variables.FirstOrDefault(v => v.Id == plan.Variables[0]);
                Assert.Equal(expected is null, published is null);
                Assert.Equal(
                    (expected ?? []).Select(b => string.Join(' ', b)).Order(StringComparer.Ordinal),
                    (published?.Blocks ?? []).Select(b => string.Join(' ', b.Members)).Order(StringComparer.Ordinal));
            }
        },
        iter: Worlds);

    [Fact]
    public void Publish_AnyWorld_BlocksHoldEveryCollectedCommuneOnceWithItsTrueSum() => Gen.Int.Sample(
        seed =>
        {
            var world = new RandomWorld(seed);
            foreach (var variable in world.Publish().Variables)
            {
                var collected = Enumerable.Range(0, world.Country.Communes.Count)
                    .Where(c => world.Amounts[variable.Id][c] is not null);
                Assert.Equal(collected, variable.Blocks.SelectMany(b => b.Members).Order());
                Assert.All(variable.Blocks, b => Assert.Equal(world.Truth(variable.Id, b.Members), b.Amount));
                Assert.All(variable.Blocks, b => Assert.Equal(
                    variable.Whole is null ? null : world.Truth(variable.Whole, b.Members), b.Whole));
                Assert.All(
                    variable.Blocks.SelectMany((b, i) => b.Members.Select(m => (m, i))),
                    p => Assert.Equal(p.i, variable.BlockOf[p.m]));
            }
        },
        iter: Worlds);

    [Fact]
    public void Publish_HigherMinimum_NeverRevealsMore() => Gen.Select(Gen.Int, Gen.Int[1, 15], Gen.Int[1, 15]).Sample(
        (seed, minimum, more) =>
        {
            var world = new RandomWorld(seed);
            // A variable in two margins is weighed against what its margins show, which shrinks with the minimum too.
            var simple = world.Plans().Where(p => p.Crossings.Count == 0).SelectMany(p => p.Variables).ToList();
            var fine = world.Publish(minimum).Variables.ToDictionary(v => v.Id, StringComparer.Ordinal);
            foreach (var coarse in world.Publish(minimum + more).Variables.Where(v => simple.Contains(v.Id)))
            {
                Assert.All(fine[coarse.Id].Blocks, b => Assert.Single(b.Members.Select(m => coarse.BlockOf[m]).Distinct()));
            }
        },
        iter: Worlds);

    [Fact]
    public void Publish_CommunesInAnotherOrder_GivesTheSameBlocks() => Gen.Select(Gen.Int, Gen.Int).Sample(
        (seed, shuffle) =>
        {
            var world = new RandomWorld(seed);
            var random = new Random(shuffle);
            var shuffled = world.Country.Communes.OrderBy(_ => random.Next()).ToList();
            var country = new Country(2026, shuffled, [], [], [], []);
            var neighbours = world.Neighbours
                .OrderBy(_ => random.Next())
                .Select(p => random.Next(2) == 0 ? p : (p.Second, p.First))
                .ToList();

            var tree = ProtectionTree.Build(country, world.Centres, neighbours, 11);

            Assert.Equal(Nodes(world.Tree), Nodes(tree));
            Assert.Equal(
                world.Publish().Variables.SelectMany(v => v.Blocks.Select(b => $"{v.Id} {b.Id} {b.Amount}")),
                Protection.Publish(tree, world.Plans(), world.Amounts).Variables
                    .SelectMany(v => v.Blocks.Select(b => $"{v.Id} {b.Id} {b.Amount}")));
        },
        iter: 500);

    [Fact]
    public void Build_AnyWorld_NodesAreUnionsOfTheirChildrenSideBySide() => Gen.Int.Sample(
        seed =>
        {
            var tree = new RandomWorld(seed).Tree;
            Assert.Equal((2 * tree.LeafCount) - 1, tree.NodeCount);
            Assert.Equal(Enumerable.Range(0, tree.LeafCount), tree.LeafOrder.Order());
            foreach (var node in Enumerable.Range(tree.LeafCount, tree.NodeCount - tree.LeafCount))
            {
                int[] children = [.. tree.Members(tree.Left(node)), .. tree.Members(tree.Right(node))];
                Assert.Equal(children, tree.Members(node).ToArray());
                Assert.Equal(tree.Members(node).ToArray().Sum(m => tree.Country.Communes[m].Population), tree.Inhabitants(node));
                Assert.Equal(node, tree.Parent(tree.Left(node)));
                Assert.Equal(node, tree.Parent(tree.Right(node)));
            }
        },
        iter: 500);

    [Fact]
    public void Build_AnyWorld_TiesTinyCommunesIntoUnitsOfEnoughInhabitants() => Gen.Int.Sample(
        seed =>
        {
            var tree = new RandomWorld(seed).Tree;
            foreach (var commune in Enumerable.Range(0, tree.LeafCount).Where(c => tree.Inhabitants(c) < 11))
            {
                var unit = commune;
                while (unit != tree.Root && tree.IsUnit(tree.Parent(unit)))
                    unit = tree.Parent(unit);
                Assert.True(tree.Inhabitants(unit) >= 11 || unit == tree.Root);
            }
        },
        iter: 500);

    private static IEnumerable<string> Nodes(ProtectionTree tree) => Enumerable.Range(0, tree.NodeCount)
        .Select(n => string.Join(' ', tree.Members(n).ToArray().Select(m => tree.Country.Communes[m].Code)));
}

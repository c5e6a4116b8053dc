using CsCheck;
using Rezone.Domain.Disclosure;

namespace Rezone.Tests.Properties;

/// <summary>
/// What an attacker who knows the method can work out of what is published, by brute force over every set of communes.
/// The counts are listed by hand, not taken from the engine's own rules.
/// </summary>
public sealed class SafetyProperties
{
    private const int Worlds = 500;
    private const int Minimum = 11;

    /// <summary>Counts of persons that subtraction could give: plus and minus variables of one measure.</summary>
    private static readonly (string[] Plus, string[] Minus)[] Counts =
    [
        (["tous"], []), (["17+"], []), (["17-69"], []), (["70+"], []), (["ald-17+"], []), (["c2s-17+"], []),
        (["tous"], ["17+"]), (["tous"], ["17-69"]), (["tous"], ["70+"]), (["tous"], ["17-69", "70+"]),
        (["tous"], ["ald-17+"]), (["tous"], ["c2s-17+"]),
        (["17+"], ["17-69"]), (["17+"], ["70+"]), (["17+"], ["ald-17+"]), (["17+"], ["c2s-17+"]),
        (["17-69", "70+"], []), (["17-69", "70+"], ["ald-17+"]), (["17-69", "70+"], ["c2s-17+"]),
        (["tous", "70+"], ["17+"]), (["tous", "17-69"], ["17+"]),
    ];

    [Fact]
    public void Publish_AnyWorld_NoSetOfCommunesHasADerivableSmallCount() => Gen.Int.Sample(
        seed =>
        {
            var world = new RandomWorld(seed);
            var published = world.Publish().Variables.ToDictionary(v => v.Id, StringComparer.Ordinal);
            foreach (var (name, plus, minus) in Quantities())
            {
                if (plus.Concat(minus).All(published.ContainsKey))
                    AssertNoSmallSum(world, name, [.. plus.Select(v => published[v])], [.. minus.Select(v => published[v])]);
            }
        },
        iter: Worlds);

    [Fact]
    public void Publish_AnyWorld_EveryUnpublishedNodeKeepsElevenValues() => Gen.Int.Sample(
        seed =>
        {
            var world = new RandomWorld(seed);
            var published = world.Publish().Variables.ToDictionary(v => v.Id, StringComparer.Ordinal);
            foreach (var variable in published.Values.Where(v => v.Whole is not null))
            {
                foreach (var node in UnitsAndAbove(world.Tree))
                    AssertWide(world, variable, published[variable.Whole ?? ""], [.. world.Tree.Members(node)]);
            }
        },
        iter: Worlds);

    [Fact]
    public void Publish_AnyWorld_TotalsAreSumsOfBlocksAndHiddenWhereABlockCrosses() => Gen.Int.Sample(
        seed =>
        {
            var world = new RandomWorld(seed);
            foreach (var variable in world.Publish().Variables)
            {
                foreach (var (area, total) in variable.Totals)
                {
                    var inside = Enumerable.Range(0, world.Country.Communes.Count).Where(c => IsIn(world, c, area)).ToList();
                    var blocks = inside.Select(c => variable.BlockOf[c]).Where(b => b >= 0).Distinct().ToList();
                    var isUnion = blocks.Count > 0 && blocks.TrueForAll(b => variable.Blocks[b].Members.All(inside.Contains));
                    Assert.Equal(isUnion ? world.Truth(variable.Id, inside) : null, total);
                }
            }
        },
        iter: Worlds);

    private static IEnumerable<(string Name, IReadOnlyList<string> Plus, IReadOnlyList<string> Minus)> Quantities()
    {
        foreach (var (plus, minus) in Counts)
        {
            var name = $"{string.Join('+', plus)} - {string.Join('-', minus)}";
            yield return ("consommants " + name, [.. plus.Select(RandomWorld.D)], [.. minus.Select(RandomWorld.D)]);
            yield return ("sans MT " + name, [.. plus.Select(RandomWorld.N)], [.. minus.Select(RandomWorld.N)]);
            yield return (
                "avec MT " + name,
                [.. plus.Select(RandomWorld.D), .. minus.Select(RandomWorld.N)],
                [.. minus.Select(RandomWorld.D), .. plus.Select(RandomWorld.N)]);
        }
    }

    // A sum over a set is derivable where the set is a union of blocks of every variable in it.
    private static void AssertNoSmallSum(
        RandomWorld world, string name, List<PublishedVariable> plus, List<PublishedVariable> minus)
    {
        var all = plus.Concat(minus).ToList();
        var collected = Enumerable.Range(0, world.Country.Communes.Count).Where(c => all[0].BlockOf[c] >= 0).ToArray();
        var masks = all.ConvertAll(v => v.Blocks.Select(b => Mask(b.Members, collected)).ToArray());
        var amounts = collected
            .Select(c => plus.Sum(v => world.Truth(v.Id, [c])) - minus.Sum(v => world.Truth(v.Id, [c])))
            .ToArray();
        for (var set = 1; set < 1 << collected.Length; set++)
        {
            if (!masks.TrueForAll(blocks => Array.TrueForAll(blocks, b => (b & set) == 0 || (b & set) == b)))
                continue;
            var sum = amounts.Where((_, i) => (set >> i & 1) == 1).Sum();
            Assert.True(sum >= Minimum, $"{name} over set {set} is {sum}");
        }
    }

    private static int Mask(IEnumerable<int> members, int[] collected) =>
        members.Aggregate(0, (mask, m) => mask | (1 << Array.IndexOf(collected, m)));

    // Fréchet: with w persons of the whole in A, n_A is in [max(0, w - (W - n)), min(w, n)].
    private static void AssertWide(RandomWorld world, PublishedVariable variable, PublishedVariable whole, int[] area)
    {
        var inside = Array.FindAll(area, m => variable.BlockOf[m] >= 0);
        var blocks = inside.Select(m => variable.BlockOf[m]).Distinct().ToList();
        var isInsideOne = blocks.Count == 1 && inside.Length < variable.Blocks[blocks[0]].Members.Length;
        var isWholeKnown = inside.Select(m => whole.Blocks[whole.BlockOf[m]]).Distinct().All(b => b.Members.All(inside.Contains));
        if (!isInsideOne || !isWholeKnown)
            return;

        var block = variable.Blocks[blocks[0]];
        var known = world.Truth(whole.Id, inside);
        var low = Math.Max(0, known - ((block.Whole ?? 0) - block.Amount));
        var high = Math.Min(known, block.Amount);
        Assert.True(
            high - low >= Minimum - 1 || (low == 0 && high == known),
            $"{variable.Id} of {string.Join(' ', inside)} is in [{low}, {high}] of {known}");
    }

    private static IEnumerable<int> UnitsAndAbove(ProtectionTree tree) =>
        Enumerable.Range(0, tree.NodeCount).Where(n => n == tree.Root || !tree.IsUnit(tree.Parent(n)));

    private static bool IsIn(RandomWorld world, int commune, string area) => area == "FR"
        || area == "R" + world.Country.Communes[commune].Region
        || area == "D" + world.Country.Communes[commune].Departement;
}

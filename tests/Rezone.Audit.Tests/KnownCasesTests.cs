using System.Globalization;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Audit.Tests;

/// <summary>
/// Public cases with known results, retyped (numbers are facts; no code). They protect tables by hiding cells; this
/// project publishes groups of communes, so a row or a cell stands for a commune here, and what must hold is that
/// nothing the case hides can be read or worked out. Groups hide more: the other members of the group too.
/// </summary>
public sealed class KnownCasesTests
{
    // Three times every count stays outside the numerator, so that only the numerator decides.
    private const long Outside = 3;
    private const int Any = 1_000;

    /// <summary>Name and source, threshold, counts in the order of the tree, expected blocks (members=amount).</summary>
    [Theory]
    // sdcTools/UserSupport #307: hiding 5 and 3 alone leaves their sum, 8, under 11, so 15 must be hidden as well.
    [InlineData("UserSupport 307", 11, "15 5 3", "3=23")]
    // sdcTools/UserSupport #330: two hidden cells of a column add up to 8: refused.
    [InlineData("UserSupport 330", 11, "5 3", "")]
    // sdcTable, test of linked tables: regions 2, 2, 8, 8, 3, 3, 3, 7. Margins of two crossed groupings reveal 10 and 3
    // there. Here no sum of another grouping is published (rule D2), and what is published are sums of at least 11.
    [InlineData("sdcTable linked", 11, "2 2 8 8 3 3 3 7", "4=20 4=16")]
    // sdcTools/UserSupport #135: rows with up to three singletons, counts of 1 and 2 to be hidden.
    [InlineData("UserSupport 135, row 1", 3, "1 1 7 1 0", "5=10")]
    [InlineData("UserSupport 135, row 2", 3, "1 0 0 2 8", "4=3 1=8")]
    // sdcTools/UserSupport #194: zeros and ones wrongly protected by margins; zero is hidden like ten here.
    [InlineData("UserSupport 194, zeros", 11, "0 0 0", "")]
    [InlineData("UserSupport 194, two zeros", 11, "10 5 0 0", "4=15")]
    [InlineData("UserSupport 194, ones", 11, "10 3 1 1", "4=15")]
    // easySdcTable (Statistics Norway), vignette « singletons and zeros », tables 1a, 0a and 0b (1b is #135 above): there,
    // two hidden ones or zeros of a row follow from its sum. Here the sum that is left is never one cell's.
    [InlineData("easySdcTable 1a, row 1", 3, "0 1 7 1 0", "5=9")]
    [InlineData("easySdcTable 1a, row 2", 3, "2 0 0 2 8", "4=4 1=8")]
    [InlineData("easySdcTable 0a, row 1", 1, "5 0 7 0 9", "2=5 2=7 1=9")]
    [InlineData("easySdcTable 0a, row 2", 1, "5 9 9 5 8", "1=5 1=9 1=9 1=5 1=8")]
    [InlineData("easySdcTable 0b, row 1", 1, "0 0 7 0 9", "4=7 1=9")]
    [InlineData("easySdcTable 0b, row 2", 1, "0 9 9 2 8", "2=9 1=9 1=2 1=8")]
    public void Publish_PublicCase_HidesWhatItAsks(string name, int minimum, string counts, string expected)
    {
        long[] amounts = [.. counts.Split(' ').Select(long.Parse)];
        var blocks = Publish(minimum, amounts, [.. amounts.Select(a => (Outside * a) + Any)], Chain(amounts.Length));

        Assert.Equal(expected, string.Join(' ', blocks.Select(b => $"{b.Members.Length}={b.Amount}")));
        Assert.All(blocks, b => Assert.True(b.Amount >= minimum, name));
    }

    /// <summary>
    /// tau-ARGUS, example 1 (sdcTools/checkTauArgus): A 895/137, B 753/973, C 569/486, D 540/793 men and women with both
    /// margins; A's 137 women are to be hidden and A's men, C's women and men with them (cost 1950). The primary rule
    /// (dominance) does not exist for patients, so a threshold of 138 stands for it. With A beside C the groups hide
    /// the same cells and nothing else.
    /// </summary>
    [Fact]
    public void Publish_TauArgusExample1_HidesTheSameCells()
    {
        long[] women = [137, 973, 486, 793];
        long[] all = [895 + 137, 753 + 973, 569 + 486, 540 + 793];

        var blocks = Publish(138, women, all, [(0.0, "a"), (5.0, "b"), (0.1, "a"), (5.1, "b")]);

        Assert.Equal(["0 2", "1", "3"], blocks.Select(b => string.Join(' ', b.Members)).Order(StringComparer.Ordinal));
        Assert.Equal(137 + 486, blocks.Single(b => b.Members.Length == 2).Amount);
        Assert.Equal(895 + 569, blocks.Single(b => b.Members.Length == 2) is var pair ? pair.Whole - pair.Amount : 0);
    }

    private static List<PublishedBlock> Publish(int minimum, long[] amounts, long[] wholes, List<(double Longitude, string Epci)> places)
    {
        var rule = new SuppressionRule("patients", "", ProtectedPersons.Patients, minimum, ProtectComplement: true, "");
        var plans = FamilyPlans.From(
        [
            new VariableUse { Id = "d", Measure = "d", Rule = rule },
            new VariableUse { Id = "n", Measure = "n", Inside = "d", Rule = rule },
        ]);
        var communes = wholes.Select((d, i) =>
        {
            var code = (1001 + i).ToString("00000", CultureInfo.InvariantCulture);
            return new Commune(CodeCommune.Parse(code), code, CodeDepartement.Parse("01"), "84", places[i].Epci, null, d + Any);
        });
        var country = new Country(2026, communes, [], [], [], []);
        var tree = ProtectionTree.Build(country, [.. places.Select(p => new GeoPoint(p.Longitude, 46))], [], 11);
        var table = Protection.Publish(tree, plans, new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal)
        {
            ["n"] = [.. amounts.Select(a => (long?)a)],
            ["d"] = [.. wholes.Select(a => (long?)a)],
        });
        return [.. table.Variables.Where(v => v.Id == "n").SelectMany(v => v.Blocks)];
    }

    // Communes in pairs, pairs in fours: (0 1) (2 3) …
    private static List<(double Longitude, string Epci)> Chain(int count) =>
        [.. Enumerable.Range(0, count).Select(i => ((i / 4 * 10) + (i / 2 % 2 * 1.0) + (i % 2 * 0.1), $"e{i / 4}"))];
}

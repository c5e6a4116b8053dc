using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Disclosure;

/// <summary>What an earlier release allows a later one. Denominators are ample; only the numerator « n » moves.</summary>
public sealed class CutLedgerTests
{
    private const string First = "2025-01-01/2025-12-31";
    private const string Second = "2025-07-01/2026-06-30";
    private const string Third = "2026-01-01/2026-12-31";

    private static readonly SuppressionRule Patients = new("patients-11", "", ProtectedPersons.Patients, 11, ProtectComplement: true, "");

    private static readonly IReadOnlyList<FamilyPlan> Share = FamilyPlans.From(
    [
        new VariableUse { Id = "d", Measure = "d", Rule = Patients },
        new VariableUse { Id = "n", Measure = "n", Inside = "d", Rule = Patients },
    ]);

    // The tree is ((01001 01002) (01003 01004)).
    private static readonly TinyCountry Four = TinyCountry.Read(
        """
        01001 e 200 0.0 46
        01002 e 201 0.1 46
        01003 f 202 0.8 46
        01004 f 203 0.9 46
        """);

    /// <summary>Releases one after the other, « period: numerators » → the numerator's blocks in the last one.</summary>
    [Theory]
    [InlineData("1: 5 30 30 30|1: 15 20 30 30", "01001-2 01003-1 01004-1")] // the same period may not become finer
    [InlineData("1: 15 20 30 30|1: 5 30 30 30", "01001-2 01003-1 01004-1")] // it may become coarser
    [InlineData("1: 15 20 30 30|1: 5 30 30 30|1: 15 20 30 30", "01001-2 01003-1 01004-1")] // and stays so
    [InlineData("1: 15 20 30 30|2: 5 30 30 30", "01001-2 01003-1 01004-1")] // a new period is coarser at once
    [InlineData("1: 5 30 30 30|2: 15 20 30 30", "01001-2 01003-1 01004-1")] // finer only after two safe periods
    [InlineData("1: 5 30 30 30|2: 15 20 30 30|3: 15 20 30 30", "01001-1 01002-1 01003-1 01004-1")]
    [InlineData("1: 5 30 30 30|2: 15 20 30 30|3: 5 30 30 30", "01001-2 01003-1 01004-1")]
    [InlineData("1: 15 20 30 30|2: 15 20 30 30", "01001-1 01002-1 01003-1 01004-1")]
    [InlineData("2: 5 30 30 30|1: 15 20 30 30", "01001-1 01002-1 01003-1 01004-1")] // an older period that was never published
    public void Publish_AfterOtherReleases_KeepsWithinWhatTheyAllow(string releases, string expected)
    {
        CutLedger? ledger = null;
        PublishedTable? table = null;
        foreach (var release in releases.Split('|'))
        {
            var period = release[0] switch { '1' => First, '2' => Second, _ => Third };
            (table, ledger) = Release(Four, Four.Country, ledger, period, release[3..]);
        }

        Assert.Equal(expected, BlocksOf(table));
    }

    [Fact]
    public void Build_WithALedger_KeepsTheTreeWhateverTheInhabitants()
    {
        var before = Four.Tree();
        var (_, ledger) = Release(Four, Four.Country, null, First, "30 30 30 30");
        // 01002 would go to 01003 now: it is the smallest, and 01003 is near and large.
        var moved = TinyCountry.Read(
            """
            01001 e 900 0.0 46
            01002 f 20 0.7 46
            01003 f 800 0.8 46
            01004 f 203 0.9 46
            """);

        var after = ProtectionTree.Build(moved.Country, moved.Centres, [], 11, Past(ledger, moved.Country, Second));

        Assert.NotEqual(TinyCountry.Text(before), TinyCountry.Text(moved.Tree()));
        Assert.Equal(TinyCountry.Text(before), TinyCountry.Text(after));
    }

    [Fact]
    public void Build_CommuneHasBecomeTiny_TiesItWhereItStands()
    {
        var (_, ledger) = Release(Four, Four.Country, null, First, "30 30 30 30");
        var shrunk = TinyCountry.Read("01001 e 5 0.0 46\n01002 e 201 0.1 46\n01003 f 202 0.8 46\n01004 f 203 0.9 46");

        var after = ProtectionTree.Build(shrunk.Country, shrunk.Centres, [], 11, Past(ledger, shrunk.Country, Second));

        Assert.Equal("([01001 01002] (01003 01004))", TinyCountry.Text(after));
    }

    // 01002 and 01003 became one commune: neither pair stands, so nothing below the country does, and it is published
    // again in the same period only where its parts were published alone.
    [Theory]
    [InlineData("30 30 30 30", "01001-1 01002-1 01004-1")]
    [InlineData("30 30 5 30", "01001-3")] // 01003 was in a group with 01004, and the new tree pairs it with 01001
    public void Publish_CommunesHaveMerged_PublishesUnionsOfOldBlocksOnly(string numerators, string expected)
    {
        var (_, ledger) = Release(Four, Four.Country, null, First, numerators);
        var merged = TinyCountry.Read("01001 e 200 0.0 46\n01002 e 403 0.4 46\n01004 f 203 0.9 46");
        var history = new CommuneHistory(2027, merged.Country.Communes.Select(c => c.Code), [Movement("01003", "01002"), Movement("01002", "01002")]);

        var (table, _) = Release(merged, merged.Country, ledger, First, "30 60 30", history);

        Assert.Equal(expected, BlocksOf(table));
    }

    private static CommuneMovement Movement(string before, string after) =>
        new(new DateOnly(2026, 7, 1), CodeCommune.Parse(before), before, CodeCommune.Parse(after));

    private static (PublishedTable Table, CutLedger Ledger) Release(
        TinyCountry tiny, Country country, CutLedger? ledger, string period, string numerators, CommuneHistory? history = null)
    {
        var past = Past(ledger, country, period, history);
        var tree = ProtectionTree.Build(country, tiny.Centres, [], 11, past);
        var amounts = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal)
        {
            ["d"] = [.. country.Communes.Select(_ => (long?)120)],
            ["n"] = [.. numerators.Split(' ').Select(t => (long?)long.Parse(t, System.Globalization.CultureInfo.InvariantCulture))],
        };
        var (table, cuts) = Protection.Publish(tree, Share, amounts, past);
        return (table, past.After(tree, cuts));
    }

    private static PastCuts Past(CutLedger? ledger, Country country, string period, CommuneHistory? history = null) =>
        new(ledger, country, history ?? new CommuneHistory(2026, country.Communes.Select(c => c.Code), []), _ => period);

    private static string BlocksOf(PublishedTable? table) =>
        string.Join(' ', table?.Variables.Single(v => v.Id == "n").Blocks.Select(b => b.Id) ?? []);
}

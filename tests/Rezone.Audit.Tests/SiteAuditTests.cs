using System.Text.Json.Nodes;

namespace Rezone.Audit.Tests;

public sealed class SiteAuditTests
{
    private const string Ain = "d/01.json.bin";
    private const string Aisne = "d/02.json.bin";
    private const string National = "d/france.json.bin";
    private const string Catalogue = "d/catalogue.json";
    private const string Relations = "d/relations.json.bin";

    /// <summary>What must hold, the breach expected, and the tampering that breaks it.</summary>
    private static readonly IReadOnlyDictionary<string, (string Breach, Action<ToySite> Tamper)> Sabotages =
        new Dictionary<string, (string, Action<ToySite>)>(StringComparer.Ordinal)
        {
            ["ten persons are shown"] = (
                "every amount reaches the minimum of its rule: n, block 02002-1: 10 is below 11",
                s => s.Set(Aisne, 10, "variables", "n", "amounts", 1)),
            ["zero is shown"] = (
                "every amount reaches the minimum of its rule: n, block 02002-1: 0 is below 11",
                s => s.Set(Aisne, 0, "variables", "n", "amounts", 1)),
            ["ten persons are left out"] = (
                "every complement reaches the minimum of its rule: n, block 02002-1: 22 - 12 is below 11",
                s => s.Set(Aisne, 22, "variables", "n", "whole", 1)),
            ["a denominator is small and its sister known"] = (
                "an unpublished part of a block keeps enough possible values: n, 01002 inside block 01001-2: between 21 and 30 of 261",
                s =>
                {
                    s.Set(Ain, 9, "variables", "d", "amounts", 0);
                    s.Set(Ain, 261, "variables", "d", "amounts", 1);
                }
            ),
            ["a variable's relations are not told"] = (
                "the relations of every published variable are told: variable n",
                s => s.Set(Relations, "m", "variables", 1, "id")),
            ["a ratio is not told"] = (
                "the relations of every published variable are told: n is divided by d",
                s => s.Set(Relations, null, "variables", 1, "divisor")),
            ["a holder is not published"] = (
                "the relations of every published variable are told: n is inside e, which is not published",
                s => s.Set(Relations, "e", "variables", 1, "holder")),
            ["a variable leaves ten of its holder"] = (
                "what a variable leaves of its holder reaches the minimum: n, block 02002-1: 10 of d are left",
                s =>
                {
                    s.Set(Relations, "d", "variables", 1, "holder");
                    s.Set(Aisne, 82, "variables", "n", "amounts", 1);
                }
            ),
            ["a part is counted in other blocks than its whole"] = (
                "a whole is the sum of its parts, in the same blocks: d, block 01001-1: 90",
                s => s.Set(Relations, JsonNode.Parse("""[ { "whole": "d", "parts": ["n"] } ]"""), "equations")),
            ["all inhabitants but ten are patients"] = (
                "a count of no other is far from the inhabitants of its block, or above them: d, block 01004-2: 40 of 50",
                s => s.Set(Ain, 40, "variables", "d", "amounts", 3)),
            ["a hamlet cannot hold what its neighbour lacks"] = (
                "inhabitants leave each commune of a block enough possible values, or none or enough persons for sure: n, block 01001-2: 12 of 270 for 01002, 295 of 300 inhabitants",
                s =>
                {
                    s.Set(Ain, new JsonArray(5, 295, 50, 50, 0), "populations");
                    s.Set(Ain, 12, "variables", "n", "amounts", 0);
                }
            ),
            ["a block has no commune"] = (
                "blocks of a cut hold every collected commune once: département 01, cut n: 2 blocks, 1 of them with communes",
                s => s.Set(Ain, new JsonArray(0, 0, 0, 0, 0), "cuts", "n", "block")),
            ["a block claims a commune more"] = (
                "a block has the communes and inhabitants it declares: cut d, block 01001-1: declares (2, 100), has (1, 100)",
                s => s.Set(Ain, 2, "cuts", "d", "members", 0)),
            ["a block claims other inhabitants"] = (
                "a block has the communes and inhabitants it declares: cut d, block 01001-1: declares (1, 101), has (1, 100)",
                s => s.Set(Ain, 101, "cuts", "d", "populations", 0)),
            ["two shards disagree on an amount"] = (
                "a block is equal in every shard it touches: département 02, n, block 01003-4: (51, 354), elsewhere (50, 354)",
                s => s.Set(Aisne, 51, "variables", "n", "amounts", 0)),
            ["two shards disagree on a size"] = (
                "a block is equal in every shard it touches: département 02, cut n, block 01003-4: (3, 400) communes and inhabitants, elsewhere (4, 400)",
                s => s.Set(Aisne, 3, "cuts", "n", "members", 0)),
            ["a cut is not of the same tree"] = (
                "two blocks of any cuts are apart or one holds the other: block 01001-2 of cut n (01001 01002) crosses",
                s => s.Set(Ain, new JsonArray(0, 1, 1, 3, 3), "cuts", "d", "block")),
            ["a numerator breaks its denominator's block"] = (
                "blocks of a numerator are unions of its denominator's blocks: n, block 01001-2 breaks a block of d",
                s => s.Set(Ain, new JsonArray(0, 1, 1, 3, 3), "cuts", "d", "block")),
            ["a block carries another denominator"] = (
                "a block carries the sum of its denominator: n, block 01001-2: 271, but d adds up to 270 there",
                s => s.Set(Ain, 271, "variables", "n", "whole", 0)),
            ["a raw total is published where blocks cross the border"] = (
                "a confidential total is the sum of blocks that lie in its area, or n. c.: n, D01: 78, not n. c.",
                s => s.Set(National, 78, "variables", "n", 2)),
            ["a total is not the sum of its blocks"] = (
                "a confidential total is the sum of blocks that lie in its area, or n. c.: n, FR: 93, not 92",
                s => s.Set(National, 93, "variables", "n", 0)),
            ["a total that could be shown is hidden"] = (
                "a confidential total is the sum of blocks that lie in its area, or n. c.: d, D02: n. c., not 362",
                s => s.Set(National, null, "variables", "d", 3)),
            ["a public total counts a missing commune as zero"] = (
                "a public total is the sum of its communes, or missing where one is: places, D01: 8, not n. c.",
                s => s.Set(National, 8, "counts", "places", 2)),
            ["an area has other inhabitants"] = (
                "an area has the inhabitants of its communes: D01: 401, not 400",
                s => s.Set(National, 401, "populations", 2)),
            ["an area that does not exist has totals"] = (
                "every département, région and France has its totals: national totals list FR R84 E01 D02",
                s => s.Set(National, "E01", "areas", 2)),
            ["a variable has no national total"] = (
                "every département, région and France has its totals: national totals have the variables d",
                s => s[National]["variables"]?.AsObject().Remove("n")),
            ["a variable belongs to no indicator"] = (
                "every published variable belongs to an indicator: variable n",
                s => s.Set(Catalogue, "m", "indicators", 0, "values", 0, "numerator")),
            ["a rule has no minimum"] = (
                "every amount reaches the minimum of its rule: n, block 01001-2: 30 is below",
                s => s.Set(Catalogue, null, "indicators", 0, "minimumPersons")),
            ["three professionals are shown"] = (
                "an activity rests on enough professionals, or on none: acts, commune 01002: 3 professionals",
                s => s.Set(Ain, 300, "activity", "acts", 1)),
            ["four professionals follow from a total"] = (
                "what a total and its communes leave rests on enough professionals: acts, D01: 4 professionals are left",
                s => s.Set(Ain, 300, "activity", "acts", 1)),
            ["four professionals follow from the région"] = (
                "what a total and its communes leave rests on enough professionals: acts, R84: 4 professionals are left",
                s =>
                {
                    s.Set(Ain, 300, "activity", "acts", 1);
                    s.Set(National, null, "activity", "acts", 2);
                }
            ),
            ["nobody knows how many professionals"] = (
                "the professionals behind an activity are published: département 01, acts: gps",
                s => s[Ain]["counts"]?.AsObject().Remove("gps")),
            ["an activity belongs to no indicator"] = (
                "every published activity belongs to an indicator: activity acts",
                s => s.Set(Catalogue, "patients", "indicators", 2, "values", 0, "numerator")),
            ["two tabs disagree"] = (
                "what two tabs show is equal in both: département 01, acts",
                s =>
                {
                    s.SplitTabs();
                    s.Set("d/u-01.json.bin", 701, "activity", "acts", 0);
                }
            ),
            ["a column is short"] = (
                "columns have one value per commune, per block or per area: département 01, populations",
                s => s.Set(Ain, new JsonArray(1), "populations")),
            ["amounts are short"] = (
                "columns have one value per commune, per block or per area: département 01, variable n: 1 amounts for 2 blocks",
                s => s.Set(Ain, new JsonArray(30), "variables", "n", "amounts")),
            ["a variable's cut is absent"] = (
                "columns have one value per commune, per block or per area: département 01, variable n: 2 amounts for -1 blocks",
                s => s.Set(Ain, "x", "variables", "n", "cut")),
            ["a block index is out of range"] = (
                "columns have one value per commune, per block or per area: département 01, cut n: a block out of range",
                s => s.Set(Ain, 2, "cuts", "n", "block", 0)),
            ["a payload is of another release"] = (
                "every payload has the manifest's contract: département 01 has c2",
                s => s.Set(Ain, "c2", "contract")),
            ["a shard is another département's"] = (
                "each commune stands in one shard, its département's: the shard of 01 says 03",
                s => s.Set(Ain, "03", "departement")),
            ["a commune stands twice"] = (
                "each commune stands in one shard, its département's: commune 01002 stands 2 times",
                s => s.Set(Ain, "01002", "codes", 0)),
            ["a key is missing"] = (
                "every payload can be read: d/01.json.bin: ",
                s => s[Ain].AsObject().Remove("cuts")),
            ["a payload is missing"] = (
                "every payload can be read: d/03.json.bin: ",
                s => s.Set("manifest.json", JsonNode.Parse("""{ "code": "03", "region": "84" }"""), "departements", 0)),
        };

    public static TheoryData<string> SabotageNames() => [.. Sabotages.Keys];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_CleanSite_PassesAndSaysWhatItExamined(bool isCompressed)
    {
        using var site = new ToySite();

        var report = site.Audit(isCompressed);

        Assert.Empty(report.Breaches);
        Assert.True(report.Passes);
        Assert.Contains(new AuditCheck("every amount reaches the minimum of its rule", 6 + 3), report.Checks);
        Assert.Contains(new AuditCheck("an unpublished part of a block keeps enough possible values", 2 + 3), report.Checks);
    }

    [Theory]
    [MemberData(nameof(SabotageNames))]
    public void Run_TamperedSite_NamesTheBreach(string name)
    {
        using var site = new ToySite();
        var (breach, tamper) = Sabotages[name];
        tamper(site);

        var report = site.Audit();

        Assert.Contains(report.Breaches, b => b.StartsWith(breach, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-128)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(-32_768)]
    [InlineData(40_000)]
    [InlineData(-2_147_483_648)]
    [InlineData(3_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Run_CountOfAnySize_IsReadExactly(long count)
    {
        using var site = new ToySite();
        site.Set(Aisne, count, "counts", "places", 0);
        site.Set(National, count, "counts", "places", 3);

        Assert.Empty(site.Audit().Breaches);

        site.Set(National, count / 2, "counts", "places", 3);
        Assert.Equal(
            $"a public total is the sum of its communes, or missing where one is: places, D02: {count / 2}, not {count}",
            Assert.Single(site.Audit().Breaches));
    }

    [Fact]
    public void ToJson_TamperedSite_SaysThatItFailsAndWhere()
    {
        using var site = new ToySite();
        site.Set(Aisne, 10, "variables", "n", "amounts", 1);

        var report = JsonNode.Parse(site.Audit().ToJson());

        Assert.False((bool?)report?["passes"]);
        Assert.Equal("every payload can be read", (string?)report?["checks"]?[0]?["name"]);
        Assert.Equal("every amount reaches the minimum of its rule: n, block 02002-1: 10 is below 11", (string?)report?["breaches"]?[0]);
    }

    [Fact]
    public void Run_EmptyFolder_IsABreach()
    {
        using var site = new ToySite();

        var report = SiteAudit.Run(site.Folder);

        Assert.StartsWith("every payload can be read: manifest.json", Assert.Single(report.Breaches), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_CutFile_IsABreach()
    {
        using var site = new ToySite();
        site.Audit();
        var path = Path.Combine(site.Folder, "d", "01.json.bin");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..40]);

        Assert.Contains(SiteAudit.Run(site.Folder).Breaches, b => b.StartsWith("every payload can be read: d/01.json.bin", StringComparison.Ordinal));
    }
}

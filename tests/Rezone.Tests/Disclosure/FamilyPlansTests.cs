using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;

namespace Rezone.Tests.Disclosure;

public sealed class FamilyPlansTests
{
    private static readonly SuppressionRule Patients = new("patients-11", "", ProtectedPersons.Patients, 11, ProtectComplement: true, "");

    private static readonly Dimension Population = new("population", "",
    [
        new("tous", ""),
        new("17+", "") { Inside = "tous" },
        new("17-69", "") { Inside = "17+", PartOf = "17+" },
        new("70+", "") { Inside = "17+", PartOf = "17+" },
        new("ald-17+", "") { Inside = "17+" },
    ]);

    [Fact]
    public void From_AgesAndAldOfConsommants_AreFamiliesNestedInOneAnother()
    {
        var plans = FamilyPlans.From([D("tous"), D("17+"), D("17-69"), D("70+"), D("ald-17+", inside: "d.17+")]);

        Assert.Equal(
            """
            d.tous: d.tous, in -, guards [+ d.tous], sizes [+ d.tous]
            d.17+: d.17+ d.17-69 d.70+, in d.tous, guards [+ d.17+] [+ d.17-69] [+ d.70+] [- d.17+ + d.tous], sizes [+ d.tous] [+ d.17+], zero [+ d.17+ - d.17-69 - d.70+]
            d.ald-17+: d.ald-17+, in d.17+, guards [+ d.ald-17+] [+ d.17+ - d.ald-17+], sizes [+ d.17+]
            """,
            Text(plans));
    }

    [Fact]
    public void From_OnePartIsNotPublished_GuardsItBecauseItFollows()
    {
        var plans = FamilyPlans.From([D("tous"), D("17-69"), D("17+")]);

        Assert.Contains("guards [+ d.17+] [+ d.17-69] [+ d.17+ - d.17-69] [- d.17+ + d.tous]", Text(plans), StringComparison.Ordinal);
    }

    [Fact]
    public void From_WholeIsNotPublished_GuardsWhatIsLeftBesideItsParts()
    {
        var plans = FamilyPlans.From([D("tous"), D("17-69"), D("70+")]);

        // 17+ follows from its parts, so what is left of « tous » is those under 17.
        Assert.Contains("[- d.17-69 - d.70+ + d.tous]", Text(plans), StringComparison.Ordinal);
    }

    [Fact]
    public void From_NumeratorsOfNestedDenominators_GuardComplementsDifferencesAndTheirComplements()
    {
        var plans = FamilyPlans.From([D("17+"), D("ald-17+"), N("17+"), N("ald-17+")]);

        Assert.Equal(
            """
            d.17+: d.17+, in -, guards [+ d.17+], sizes [+ d.17+]
            d.ald-17+: d.ald-17+, in d.17+, guards [+ d.ald-17+] [+ d.17+ - d.ald-17+], sizes [+ d.17+]
            n.17+: n.17+, in d.17+, guards [+ n.17+] [+ d.17+ - n.17+], sizes [+ d.17+]
            n.ald-17+: n.ald-17+, in d.ald-17+ n.17+, guards [+ n.ald-17+] [+ d.ald-17+ - n.ald-17+] [+ n.17+ - n.ald-17+] [+ d.17+ - d.ald-17+ - n.17+ + n.ald-17+], sizes [+ d.ald-17+] [+ n.17+], crosses + d.ald-17+ | + n.17+ | + d.17+
            """,
            Text(plans));
    }

    [Fact]
    public void From_RuleWithoutComplement_GuardsDifferencesOnly()
    {
        var open = Patients with { ProtectComplement = false };

        var plans = FamilyPlans.From([D("17+") with { Rule = open }, N("17+") with { Rule = open }]);

        Assert.EndsWith("n.17+: n.17+, in d.17+, guards [+ n.17+], sizes [+ d.17+]", Text(plans), StringComparison.Ordinal);
    }

    [Fact]
    public void From_Events_GuardTheirPatientsAndHaveNoComplement()
    {
        var visits = new VariableUse { Id = "visits", Measure = "visits", Inside = "d.tous", Contributors = "patients", Rule = Patients };

        var plans = FamilyPlans.From([D("tous"), visits]);

        Assert.EndsWith(
            "visits: visits, in d.tous, guards [+ visits] [+ patients], sizes [+ d.tous]", Text(plans), StringComparison.Ordinal);
        Assert.Empty(plans[1].Wholes);
    }

    [Fact]
    public void From_VariableUsedTwice_IsHeldToTheStricterRule()
    {
        var loose = D("tous") with { Rule = Patients with { MinimumPersons = 5, ProtectComplement = false } };

        var plan = Assert.Single(FamilyPlans.From([loose, D("tous")]));

        Assert.Equal(11, plan.Minimum);
    }

    public static TheoryData<string> Contradictions() => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void From_Contradiction_IsAnErrorOfTheCatalogue(string problem)
    {
        var error = Assert.Throws<UserError>(() => FamilyPlans.From(Wrong[problem]));

        Assert.Equal(UserErrorKind.Catalogue, error.Kind);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    private static readonly IReadOnlyDictionary<string, VariableUse[]> Wrong = new Dictionary<string, VariableUse[]>(StringComparer.Ordinal)
    {
        ["« n.17+ » is divided by « d.17+ » and by « d.tous »"] =
            [D("17+"), D("tous"), N("17+"), N("17+") with { Inside = "d.tous" }],
        ["« n.17+ » is divided by « d.17+ », which no indicator declares"] = [N("17+")],
        ["« d.17+ » stands for two different quantities"] = [D("17+"), D("17+") with { Value = "tous" }],
        ["« a » and « d.17+ » are the same quantity"] = [D("17+"), D("17+") with { Id = "a" }],
        ["its rule « public » protects nothing"] = [D("17+") with { Rule = Patients with { Id = "public", MinimumPersons = 0 } }],
        ["has no value « 18+ »"] = [D("18+")],
        ["inside one another in a circle: a, b"] =
            [Plain("a") with { Inside = "b" }, Plain("b") with { Inside = "a" }],
        ["has « x » inside itself"] =
            [Plain("a") with { Dimension = new("loop", "", [new("x", "") { Inside = "y" }, new("y", "") { Inside = "x" }]), Value = "x" }],
    };

    private static VariableUse D(string value, string? inside = null) => new()
    {
        Id = "d." + value,
        Measure = "consommants",
        Dimension = Population,
        Value = value,
        Inside = inside,
        Rule = Patients,
    };

    private static VariableUse N(string value) => D(value) with { Id = "n." + value, Measure = "sans-mt", Inside = "d." + value };

    private static VariableUse Plain(string id) => new() { Id = id, Measure = id, Rule = Patients };

    private static string Text(IEnumerable<FamilyPlan> plans) => string.Join('\n', plans.Select(p =>
        $"{p.Id}: {string.Join(' ', p.Variables)}, in {(p.Parents.Count == 0 ? "-" : string.Join(' ', p.Parents))}, "
        + $"guards {Sums(p.Guards.Select(g => g.Sum))}, sizes {Sums(p.Sizes.Select(g => g.Sum))}"
        + (p.Equations.Count == 0 ? "" : $", zero {Sums(p.Equations)}")
        + string.Concat(p.Crossings.Select(c => $", crosses {c.Row} | {c.Column} | {c.Whole}"))));

    private static string Sums(IEnumerable<LinearSum> sums) => string.Join(' ', sums.Select(s => $"[{s}]"));
}

using Rezone.Domain.Disclosure;
using Rezone.Domain.Territory;

namespace Rezone.Tests.Disclosure;

public sealed class ProfessionalProtectionTests
{
    private static readonly SuppressionRule Activity = new(
        "activity", "", ProtectedPersons.Professionals, 5, ProtectComplement: false, "", DominancePercent: 85, RemainderPercent: 10);

    private static readonly SuppressionRule Ages = new("ages", "", ProtectedPersons.Professionals, 5, ProtectComplement: true, "");

    [Theory]
    [InlineData(4, 400, 100, 100, null)]
    [InlineData(5, 500, 100, 100, 500L)]
    [InlineData(0, 0, 0, 0, 0L)]
    [InlineData(6, 1000, 849, 40, 1000L)] // 84.9 % is below 85; 111 are left, above 10 % of 849
    [InlineData(6, 1000, 850, 40, null)] // 85 % dominates
    [InlineData(6, 1000, 800, 120, 1000L)] // 80 are left: 10 % of 800
    [InlineData(6, 1000, 800, 121, null)]
    public void Publish_OneCommune_ShowsWhatTheRuleAllows(int professionals, int amount, int first, int second, long? shown)
    {
        // A large safe commune beside it keeps the totals and their rest out of the way.
        var variable = Published(Activity, [professionals, 50, 50], [amount, 5000, 5000], [first, 100, 100], [second, 100, 100]);

        Assert.Equal(shown, variable.Amounts[0]);
    }

    [Fact]
    public void Publish_OneHiddenCommune_HidesTheSmallestOtherOneToo()
    {
        var variable = Published(Activity, [3, 7, 50], [300, 700, 5000], [100, 100, 100], [100, 100, 100]);

        Assert.Equal([null, null, 5000], variable.Amounts);
        Assert.Equal(6000, variable.Totals["D01"]);
    }

    [Fact]
    public void Publish_HiddenCommunesThatAreEnoughTogether_LeaveTheOthersAlone()
    {
        var variable = Published(Activity, [3, 4, 50], [300, 400, 5000], [100, 100, 100], [100, 100, 100]);

        Assert.Equal([null, null, 5000], variable.Amounts);
        Assert.Equal(5700, variable.Totals["D01"]);
    }

    [Fact]
    public void Publish_DepartementWithTooFew_IsHiddenFromFranceAsWell()
    {
        // D02 has 2 professionals: hidden; France minus D01 would be these 2, so D01's total is hidden and its rest joins them.
        var country = Country([("01001", "01"), ("01002", "01"), ("02001", "02")]);
        var variable = Publish(country, Activity, [20, 30, 2], [2000, 3000, 200], [100, 100, 100], [100, 100, 100]);

        Assert.Null(variable.Totals["D02"]);
        Assert.Null(variable.Totals["D01"]);
        Assert.Equal(5200, variable.Totals["FR"]);
        Assert.Equal([null, 3000, null], variable.Amounts);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 1L)]
    [InlineData(5, 5L)]
    [InlineData(6, null)]
    public void Publish_ShareOfProfessionals_HidesNoneAndAll(int older, long? shown)
    {
        var variable = Published(Ages, [6, 50, 6], [older, 25, older], [], []);

        Assert.Equal(shown, variable.Amounts[0]);
    }

    [Fact]
    public void Publish_MeasuresOfOneFamily_AreHiddenTogether()
    {
        var variables = ProfessionalProtection.Publish(OneDepartement, [new ProfessionalFamily
        {
            Id = "gp",
            Persons = [6, 6, 50],
            Measures =
            [
                new ProfessionalMeasure("acts", [600, 600, 5000], [590, 100, 100], [2, 100, 100]),
                new ProfessionalMeasure("patients", [60, 60, 500], [10, 10, 10], [10, 10, 10]),
            ],
            Rule = Activity,
        }]);

        Assert.All(variables, v => Assert.Null(v.Amounts[0]));
    }

    [Fact]
    public void Publish_RandomCountries_LeaveNoUnsafeRest()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 300; round++)
        {
            var communes = Enumerable.Range(0, random.Next(3, 25)).Select(i => ($"{1 + (i % 4):00}{i:000}", $"{1 + (i % 4):00}")).ToList();
            var country = Country(communes);
            var professionals = communes.ConvertAll(_ => (long)random.Next(0, 9));
            var each = professionals.ConvertAll(n => Enumerable.Range(0, (int)n).Select(_ => (long)random.Next(1, 1 << random.Next(1, 12))).OrderDescending().ToList());

            var variable = Publish(
                country, Activity, professionals,
                each.ConvertAll(e => e.Sum()), each.ConvertAll(e => e.FirstOrDefault()), each.ConvertAll(e => e.Skip(1).FirstOrDefault()));

            AssertRestsAreSafe(country, variable, each);
        }
    }

    /// <summary>Every difference that published cells allow, from the contributions themselves.</summary>
    private static void AssertRestsAreSafe(Country country, CommuneVariable variable, List<List<long>> each)
    {
        List<long> Below(Func<Commune, bool> inside) => [.. country.Communes
            .Select((c, i) => (c, i))
            .Where(c => inside(c.c) && variable.Amounts[country.IndexOf(c.c.Code)] is null)
            .SelectMany(c => each[c.i])];
        foreach (var departement in country.Departements.Where(d => variable.Totals["D" + d.Code] is not null))
            AssertSafe(Below(c => c.Departement.ToString() == departement.Code));
        if (variable.Totals["FR"] is not null)
            AssertSafe(Below(c => variable.Totals["R" + c.Region] is null && variable.Totals["D" + c.Departement] is null));
        for (var i = 0; i < each.Count; i++)
        {
            if (variable.Amounts[i] is not null)
                AssertSafe(each[i]);
        }
    }

    private static void AssertSafe(List<long> contributions)
    {
        if (contributions.Count == 0)
            return;
        var ordered = contributions.OrderDescending().ToList();
        Assert.True(ordered.Count >= 5, $"{ordered.Count} professionals");
        Assert.True(ordered[0] < 0.85 * ordered.Sum(), $"{ordered[0]} of {ordered.Sum()} dominates");
        Assert.True(ordered.Skip(2).Sum() >= 0.1 * ordered[0], "the rest is too small");
    }

    private static readonly Country OneDepartement = Country([("01001", "01"), ("01002", "01"), ("01003", "01")]);

    private static CommuneVariable Published(
        SuppressionRule rule, IReadOnlyList<long> persons, IReadOnlyList<long> amounts, IReadOnlyList<long> first, IReadOnlyList<long> second) =>
        Publish(OneDepartement, rule, persons, amounts, first, second);

    private static CommuneVariable Publish(
        Country country, SuppressionRule rule, IReadOnlyList<long> persons, IReadOnlyList<long> amounts, IReadOnlyList<long> first, IReadOnlyList<long> second) =>
        Assert.Single(ProfessionalProtection.Publish(country, [new ProfessionalFamily
        {
            Id = "gp", Persons = persons, Measures = [new ProfessionalMeasure("acts", amounts, first, second)], Rule = rule,
        }]));

    private static Country Country(IReadOnlyList<(string Code, string Departement)> communes) => new(
        2026,
        communes.Select(c => new Commune(CodeCommune.Parse(c.Code), c.Code, CodeDepartement.Parse(c.Departement), "84", null, null, 100)),
        communes.Select(c => c.Departement).Distinct(StringComparer.Ordinal).Select(d => new NamedArea(d, d, "84")),
        [new NamedArea("84", "Auvergne-Rhône-Alpes", null)],
        [],
        []);
}

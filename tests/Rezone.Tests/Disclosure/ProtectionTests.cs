using Rezone.Domain;
using Rezone.Domain.Disclosure;
using Rezone.Domain.Indicators;

namespace Rezone.Tests.Disclosure;

public sealed class ProtectionTests
{
    private static readonly SuppressionRule Patients = new("patients-11", "", ProtectedPersons.Patients, 11, ProtectComplement: true, "");

    private static readonly IReadOnlyList<FamilyPlan> Share = FamilyPlans.From(
    [
        new VariableUse { Id = "d", Measure = "d", Rule = Patients },
        new VariableUse { Id = "n", Measure = "n", Inside = "d", Rule = Patients },
    ]);

    // The tree is ((01001 01002) (01003 01004)).
    private static readonly TinyCountry Four = TinyCountry.Read(
        """
        01001 e 100 0.0 46
        01002 e 101 0.1 46
        01003 f 102 0.8 46
        01004 f 103 0.9 46
        """);

    /// <summary>Denominators, numerators → blocks of the numerator, or why.</summary>
    [Theory]
    [InlineData("80 80 80 80", "11 11 11 11", "01001-1=11/80 01002-1=11/80 01003-1=11/80 01004-1=11/80")]
    [InlineData("80 80 80 80", "10 30 11 11", "01001-2=40/160 01003-1=11/80 01004-1=11/80")] // ten are hidden with their sister
    [InlineData("80 80 80 80", "0 30 11 11", "01001-2=30/160 01003-1=11/80 01004-1=11/80")] // zero is hidden as ten are
    [InlineData("80 80 80 80", "70 11 11 11", "01001-2=81/160 01003-1=11/80 01004-1=11/80")] // ten without are hidden too
    [InlineData("80 80 80 80", "80 80 69 69", "01001-4=298/320")] // nobody without in 01001 and 01002: nothing may be split off
    [InlineData("80 80 80 80", "2 2 30 30", "01001-4=64/320")]
    [InlineData("80 80 80 80", "2 2 2 2", "")]
    [InlineData("80 80 10 80", "20 20 5 30", "01001-4=75/250")] // a block with a child of ten persons is not safe itself
    [InlineData("80 80 - -", "20 20 - -", "01001-1=20/80 01002-1=20/80")] // nothing collected: no block, no harm
    [InlineData("80 - 80 80", "20 - 5 30", "01001-1=20/80 01003-2=35/160")]
    public void Publish_FourCommunes_GivesTheBlocksOfTheDesign(string denominators, string numerators, string expected)
    {
        var table = Publish(Four, denominators, numerators);

        Assert.Equal(expected, Text(table.Variables.FirstOrDefault(v => v.Id == "n")));
    }

    // The tree is ([01001 01002] (01003 01004)): five inhabitants are tied to their neighbour.
    private static readonly TinyCountry Hamlet = TinyCountry.Read(
        """
        01001 e 5 0.0 46
        01002 e 101 0.1 46
        01003 f 102 0.8 46
        01004 f 103 0.9 46
        """);

    /// <summary>
    /// Beside five inhabitants, 01002 has all of the unit's numerator but five at most; it must be none, or enough.
    /// </summary>
    [Theory]
    [InlineData("1 14", "01001-4=115/244")] // 15 - 5 = 10 of 01002 would be known
    [InlineData("1 15", "01001-2=16/84 01003-1=50/80 01004-1=50/80")] // 16 - 5 = 11 are enough
    [InlineData("4 64", "01001-2=68/84 01003-1=50/80 01004-1=50/80")] // 84 - 68 - 5 = 11 without
    [InlineData("4 65", "01001-4=169/244")] // 10 without
    public void Publish_UnitWithAHamlet_KeepsWhatItsNeighbourMustHave(string numerators, string expected)
    {
        var table = Publish(Hamlet, "4 80 80 80", numerators + " 50 50");

        Assert.Equal(expected, Text(table.Variables.Single(v => v.Id == "n")));
    }

    /// <summary>Denominators of a country with 5, 101, 102 and 103 inhabitants → their blocks.</summary>
    [Theory]
    [InlineData("4 91 80 80", "01001-2=95/ 01003-1=80/ 01004-1=80/")] // 11 of 106 inhabitants are no patients
    [InlineData("4 92 80 80", "01001-4=256/")] // 10: each commune would be known within 10
    [InlineData("5 101 80 80", "01001-4=266/")] // all are patients
    [InlineData("5 110 80 80", "01001-2=115/ 01003-1=80/ 01004-1=80/")] // more patients than inhabitants: no bound
    [InlineData("4 80 9 22", "01001-4=115/")] // 31 beside a part that is too small
    public void Publish_CountOfNoOther_StaysFarFromTheInhabitants(string denominators, string expected)
    {
        var table = Publish(Hamlet, denominators, "0 0 0 0");

        Assert.Equal(expected, Text(table.Variables.Single(v => v.Id == "d")));
    }

    // The two of the east have e = 13 and 14: too few in a group (27 < 32), but each alone may be published.
    [Fact]
    public void Publish_NodeThatIsNoGoodBlock_IsSplitWhereItsPartsAreGood()
    {
        var table = Publish(Four, "13 14 80 80", "0 0 40 40");

        Assert.Equal("01001-1=13/ 01002-1=14/ 01003-1=80/ 01004-1=80/", Text(table.Variables.Single(v => v.Id == "d")));
    }

    [Fact]
    public void Publish_CountryIsNotSafe_RefusesTheFamilyWithAReason()
    {
        var table = Publish(Four, "80 80 80 80", "2 2 2 2");

        Assert.Equal(["d"], table.Variables.Select(v => v.Id));
        var refused = Assert.Single(table.Refused);
        Assert.Equal("n", refused.Id);
        Assert.Contains("secret statistique", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_ParentIsRefused_RefusesTheChild()
    {
        var table = Publish(Four, "2 2 2 2", "1 1 1 1");

        Assert.Empty(table.Variables);
        Assert.Equal(["d", "n"], table.Refused.Select(r => r.Id));
    }

    [Fact]
    public void Publish_BlockCrossesDepartements_HidesTheirTotalsOnly()
    {
        var country = TinyCountry.Read(
            """
            01001 e 100 0.0 46
            02001 f 100 0.1 46
            97001 g 100 9.0 46
            """);

        var table = Publish(country, "80 80 80", "5 20 20");

        Assert.Equal(
            "D01 n. c., D02 n. c., D97 20, FR 45, R06 20, R84 25",
            string.Join(", ", table.Variables[1].Totals.Select(t => $"{t.Key} {t.Value?.ToString() ?? "n. c."}")));
    }

    [Fact]
    public void Publish_PlentyOfPersonsInEveryPart_LeavesEveryCommuneAlone()
    {
        var ages = new Dimension("ages", "", [new("all", ""), new("young", "") { PartOf = "all" }, new("old", "") { PartOf = "all" }]);
        var plans = FamilyPlans.From(ages.Values.Select(v =>
            new VariableUse { Id = v.Id, Measure = "d", Dimension = ages, Value = v.Id, Rule = Patients }));
        var amounts = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal)
        {
            ["all"] = [80, 80, 80, 80],
            ["young"] = [40, 40, 40, 40],
            ["old"] = [40, 40, 40, 40],
        };

        var table = Protection.Publish(Four.Tree(), plans, amounts);

        Assert.All(table.Variables, v => Assert.Equal(4, v.Blocks.Length));
    }

    // In ALD with and without médecin traitant, not in ALD with and without:  01001: 0 12 30 10   01002: 20 9 40 3.
    // Every margin and every sum is at least 11, yet the table leaves the 12 of 01001 between 9 and 12.
    [Fact]
    public void Publish_CellInTwoMargins_IsRefusedWhereTheMarginsGiveItAway()
    {
        var population = new Dimension("population", "", [new("17+", ""), new("ald-17+", "") { Inside = "17+" }]);
        VariableUse Use(string id, string measure, string value, string? inside) => new()
        {
            Id = id,
            Measure = measure,
            Dimension = population,
            Value = value,
            Inside = inside,
            Rule = Patients,
        };
        var plans = FamilyPlans.From([Use("d", "d", "17+", null), Use("dAld", "d", "ald-17+", null), Use("n", "n", "17+", "d"), Use("nAld", "n", "ald-17+", "dAld")]);
        var two = TinyCountry.Read("01001 e 100 0 46\n01002 e 100 0.1 46");
        Dictionary<string, IReadOnlyList<long?>> Amounts(long ofTheSecond) => new(StringComparer.Ordinal)
        {
            ["d"] = [52, 69 + ofTheSecond],
            ["dAld"] = [12, 29],
            ["n"] = [22, 9 + ofTheSecond],
            ["nAld"] = [12, 9],
        };

        var narrow = Protection.Publish(two.Tree(), plans, Amounts(ofTheSecond: 3));
        var wide = Protection.Publish(two.Tree(), plans, Amounts(ofTheSecond: 10));

        Assert.Equal("01001-1=22/52 01002-1=12/72", Text(narrow.Variables.Single(v => v.Id == "n")));
        Assert.Equal(["nAld"], narrow.Refused.Select(r => r.Id));
        Assert.Equal("01001-2=21/41", Text(wide.Variables.Single(v => v.Id == "nAld")));
    }

    /// <summary>Denominators, numerators that contradict the proof → the message.</summary>
    [Theory]
    [InlineData("80 80 80 80", "11 81 11 11", "Commune 01002: a part exceeds its whole, below 0: + d - n")]
    [InlineData("80 80 80 80", "11 - 11 11", "Commune 01002: only one of")]
    [InlineData("80 80 80 -1", "11 11 11 0", "Commune 01004: a part exceeds its whole, below 0: + d")]
    public void Publish_AmountsContradictTheRelations_IsAnErrorOfTheSource(string denominators, string numerators, string problem)
    {
        var error = Assert.Throws<UserError>(() => Publish(Four, denominators, numerators));

        Assert.Equal(UserErrorKind.Source, error.Kind);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_PartsDoNotAddUp_IsAnErrorOfTheSource()
    {
        var ages = new Dimension("ages", "", [new("all", ""), new("young", "") { PartOf = "all" }, new("old", "") { PartOf = "all" }]);
        var plans = FamilyPlans.From(ages.Values.Select(v =>
            new VariableUse { Id = v.Id, Measure = "d", Dimension = ages, Value = v.Id, Rule = Patients }));
        var amounts = new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal)
        {
            ["all"] = [80, 80, 80, 80],
            ["young"] = [40, 40, 40, 40],
            ["old"] = [40, 40, 39, 40],
        };

        var error = Assert.Throws<UserError>(() => Protection.Publish(Four.Tree(), plans, amounts));

        Assert.Contains("Commune 01003: a whole is not the sum of its parts", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PublishedTypes_OutsideTheirRoom_CannotBeMade() => Assert.All(
        new[] { typeof(PublishedBlock), typeof(PublishedVariable), typeof(ProtectionGroup) },
        type =>
        {
            Assert.Empty(type.GetConstructors());
            Assert.DoesNotContain(type.GetProperties(), p => p.CanWrite);
        });

    private static PublishedTable Publish(TinyCountry country, string denominators, string numerators) =>
        Protection.Publish(country.Tree(), Share, new Dictionary<string, IReadOnlyList<long?>>(StringComparer.Ordinal)
        {
            ["d"] = Column(denominators),
            ["n"] = Column(numerators),
        });

    private static long?[] Column(string text) =>
        [.. text.Split(' ').Select(t => t == "-" ? (long?)null : long.Parse(t, System.Globalization.CultureInfo.InvariantCulture))];

    private static string Text(PublishedVariable? variable) =>
        string.Join(' ', variable?.Blocks.Select(b => $"{b.Id}={b.Amount}/{b.Whole}") ?? []);
}

using Rezone.Domain.Territory;

namespace Rezone.Tests.Territory;

public sealed class CommuneHistoryTests
{
    // date, before, after; a name after the code where it matters.
    private const string Movements = """
        2016-01-01 01001 01001
        2016-01-01 01002 01001
        2016-01-01 01003 01001
        2024-01-01 01001 01001
        2024-01-01 01001 01002
        2018-01-01 14513 50649
        2018-01-01 50649 50592
        2018-01-01 50592 50592
        2021-01-01 27676 27058
        2023-01-01 27058 27676
        1970-01-01 69232 69123
        2027-01-01 50592 50001
        """;

    private static readonly string[] Current = ["01001", "01002", "50592", "27676", "69123", "69381", "02001"];

    [Theory]
    [InlineData("02001", SuccessionKind.Unchanged, "02001")]
    [InlineData("69381", SuccessionKind.Unchanged, "69381")]
    [InlineData("01002", SuccessionKind.Unchanged, "01002")]
    [InlineData("27676", SuccessionKind.Unchanged, "27676")]
    [InlineData("27058", SuccessionKind.Moved, "27676")]
    [InlineData("14513", SuccessionKind.Moved, "50592")]
    [InlineData("69232", SuccessionKind.Moved, "69123")]
    [InlineData("01003", SuccessionKind.Split, "01001 01002")]
    [InlineData("99999", SuccessionKind.Unknown, "")]
    public void Resolve_YearNotKnown_TakesTheCodeAsItIsOrLastWas(string code, SuccessionKind kind, string successors) =>
        AssertSuccession(History().Resolve(CodeCommune.Parse(code)), kind, successors);

    [Theory]
    // Split after 2020: the code of today names a smaller commune.
    [InlineData("01001", 2020, SuccessionKind.Split, "01001 01002")]
    // Merged in 2016 and re-established in 2024: both parts have their own figures again, the third is inside 01001.
    [InlineData("01001", 2015, SuccessionKind.Unchanged, "01001")]
    [InlineData("01002", 2015, SuccessionKind.Unchanged, "01002")]
    [InlineData("01003", 2015, SuccessionKind.Split, "01001 01002")]
    [InlineData("01001", 2024, SuccessionKind.Unchanged, "01001")]
    // A code given up and taken back is the same commune in between.
    [InlineData("27676", 2020, SuccessionKind.Unchanged, "27676")]
    [InlineData("27058", 2022, SuccessionKind.Moved, "27676")]
    // A code that the declared year no longer had is followed from its end.
    [InlineData("14513", 2020, SuccessionKind.Moved, "50592")]
    [InlineData("99999", 2020, SuccessionKind.Unknown, "")]
    public void Resolve_YearKnown_AppliesLaterMovementsOnly(string code, int cog, SuccessionKind kind, string successors) =>
        AssertSuccession(History().Resolve(CodeCommune.Parse(code), cog), kind, successors);

    [Theory]
    [InlineData("01002", 2015, true)]
    [InlineData("01002", 2016, false)]
    [InlineData("01002", 2023, false)]
    [InlineData("01002", 2024, true)]
    [InlineData("01003", 2015, true)]
    [InlineData("01003", 2016, false)]
    [InlineData("01001", 2020, true)]
    [InlineData("27058", 2020, false)]
    [InlineData("27058", 2022, true)]
    [InlineData("27676", 2022, false)]
    [InlineData("27676", 2023, true)]
    [InlineData("02001", 1950, true)]
    [InlineData("99999", 2020, false)]
    public void Existed_AYear_SaysWhetherTheCodeWasACommune(string code, int cog, bool expected) =>
        Assert.Equal(expected, History().Existed(CodeCommune.Parse(code), cog));

    [Theory]
    [InlineData("02001", 2015, "02001")]
    [InlineData("01003", 2015, "01001+01002")]
    [InlineData("99999", 2015, "")]
    public void Unit_OfASplitCommune_IsNamedAfterItsParts(string code, int cog, string expected) =>
        Assert.Equal(expected, History().Resolve(CodeCommune.Parse(code), cog).Unit);

    [Fact]
    public void Retired_LiesInOrderWithLastNamesAndSuccessors() =>
        Assert.Equal(
            ["01003 (01003 en 2016) 01001+01002", "14513 (14513 en 2018) 50592", "27058 (27058 en 2023) 27676", "50649 (50649 en 2018) 50592", "69232 (69232 en 1970) 69123"],
            History().Retired.Select(r => $"{r.Code} ({r.Name}) {string.Join('+', r.Successors)}"));

    private static CommuneHistory History() => new(
        2026,
        Current.Select(CodeCommune.Parse),
        Movements.ReplaceLineEndings("\n").Split('\n').Select(l => l.Split(' ')).Select(p =>
            new CommuneMovement(DateOnly.Parse(p[0]), CodeCommune.Parse(p[1]), $"{p[1]} en {p[0][..4]}", CodeCommune.Parse(p[2]))));

    private static void AssertSuccession(Succession found, SuccessionKind kind, string successors)
    {
        Assert.Equal(kind, found.Kind);
        Assert.Equal(successors, string.Join(' ', found.Successors));
    }
}

using Rezone.Domain.Disclosure;

namespace Rezone.Tests.Disclosure;

public sealed class ProtectionTreeTests
{
    [Fact]
    public void Build_OnePart_JoinsTheSmallestToTheNearestSmallNeighbour()
    {
        // 01003 is smallest; 01002 is as near as 01004 but smaller.
        var country = TinyCountry.Read(
            """
            01001 e 2000 0.0 46
            01002 e 200 0.1 46
            01003 e 100 0.2 46
            01004 e 500 0.3 46
            """);

        // (2+3) has 300 inhabitants and joins 4, at 0.17° with 500, rather than 1, at 0.13° with 2000.
        Assert.Equal("(01001 ((01002 01003) 01004))", TinyCountry.Text(country.Tree()));
    }

    [Fact]
    public void Build_NeighbourTouches_IsPreferredToANearerOne()
    {
        var country = TinyCountry.Read(
            """
            01001 e 300 0.0 46
            01002 e 100 0.1 46
            01003 e 200 0.5 46
            """);

        Assert.Equal("(01001 (01002 01003))", TinyCountry.Text(country.Tree("01002-01003 01001-01003")));
        Assert.Equal("((01001 01002) 01003)", TinyCountry.Text(country.Tree()));
    }

    [Fact]
    public void Build_SeveralLevels_KeepsEpciDepartementAndRegionTogether()
    {
        // 01003 is nearer to 01001 than 01002 is, but of another EPCI; 02001 is nearer still, but of another département.
        var country = TinyCountry.Read(
            """
            01001 e 100 0.00 46
            01002 e 110 0.50 46
            01003 f 120 0.10 46
            02001 e 130 0.05 46
            97001 g 900 0.02 46
            """);

        var tree = country.Tree();

        Assert.Equal("((((01001 01002) 01003) 02001) 97001)", TinyCountry.Text(tree));
        Assert.Equal(
            ["D01 01001-3", "D02 02001-1", "D97 97001-1", "FR 01001-5", "R06 97001-1", "R84 01001-4"],
            tree.Areas.Select(a => $"{a.Key} {tree.Id(a.Value)}"));
    }

    [Fact]
    public void Build_TinyCommune_IsTiedToANeighbourAndNeverSplitFromIt()
    {
        // 01002 has 10 inhabitants; 01003 has 11 and stands for itself.
        var country = TinyCountry.Read(
            """
            01001 e 900 0.0 46
            01002 e  10 0.1 46
            01003 e  11 0.9 46
            01004 e   0 0.1 46.1
            """);

        Assert.Equal("([01001 [01002 01004]] 01003)", TinyCountry.Text(country.Tree()));
    }

    [Fact]
    public void Build_CommuneWithoutEpci_IsAPartThatJoinsTheNearestOfItsDepartement()
    {
        // 01009 touches nobody: nearest is 01003's part, although the other one is smaller.
        var country = TinyCountry.Read(
            """
            01001 e  60 0.5 46
            01002 e  60 0.6 46
            01003 f 900 0.2 46
            01004 f 900 0.3 46
            01009 -  50 0.0 46
            """);

        var text = TinyCountry.Text(country.Tree("01001-01002 01003-01004 01002-01003"));

        Assert.Equal("((01001 01002) ((01003 01004) 01009))", text);
    }

    [Fact]
    public void Build_Arrondissements_AreANodeOfTheirCity()
    {
        // 69001 lies between the two arrondissements.
        var country = TinyCountry.Read(
            """
            69001 city2 100 0.1 46
            69381 city  110 0.0 46
            69382 city  120 0.2 46
            """);

        var tree = country.Tree();

        Assert.Equal("69381-2", tree.Id(tree.Areas["V69123"]));
    }

    [Fact]
    public void Build_WrongNumberOfCentres_IsRefused()
    {
        var country = TinyCountry.Read("01001 e 100 0 46");

        Assert.Throws<ArgumentException>(() => ProtectionTree.Build(country.Country, [], [], 11));
    }
}
